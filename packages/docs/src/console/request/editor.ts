import { history, historyKeymap, standardKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { colors, theme } from "./editor-style.ts";
import { markProblems, marks } from "./marks.ts";
import type { Problem } from "./problems.ts";

/** The editor of a body. */
export interface Editor {
  readonly text: string;
  /** Replaces the text. The reader can undo this. */
  write(text: string): void;
  show(problems: readonly Problem[]): void;
  /** Puts the cursor at an offset of the text. */
  goTo(offset: number): void;
}

export interface EditorOptions {
  /** Its name for screen readers. */
  label: string;
  onChange(): void;
  /** Ctrl and Enter, or Command and Enter. */
  onSubmit(): void;
}

/**
 * Puts CodeMirror into an element.
 *
 * It is in a shadow root, where its styles are adopted sheets. In the document they would be style elements, which the page's
 * policy doesn't allow.
 */
export function openEditor(host: HTMLElement, { label, onChange, onSubmit }: EditorOptions): Editor {
  const root = host.attachShadow({ mode: "open" });
  const submit = () => {
    onSubmit();
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    extensions: [
      lineNumbers(),
      history(),
      json(),
      indentOnInput(),
      bracketMatching(),
      syntaxHighlighting(colors),
      theme,
      marks,
      typeOver,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": label }),
      EditorView.updateListener.of(({ docChanged }) => docChanged && onChange()),
      keymap.of([{ key: "Mod-Enter", run: submit }, ...standardKeymap, ...historyKeymap]),
    ],
  });
  return {
    get text() {
      return view.state.doc.toString();
    },
    write(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    show(problems) {
      view.dispatch({ effects: markProblems.of(problems) });
    },
    goTo(offset) {
      view.dispatch({ selection: { anchor: offset }, scrollIntoView: true });
      view.focus();
    },
  };
}

/** If a reader types over coloured text, the browser gives the new text its colour as an inline style. The page's policy refuses this. */
const typeOver = EditorView.domEventHandlers({
  beforeinput({ inputType, data }, view) {
    const { state } = view;
    if (inputType !== "insertText" || data === null || state.selection.main.empty) return false;
    view.dispatch(state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
    return true;
  },
});
