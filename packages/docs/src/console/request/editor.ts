import { Compartment } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import type { MemberTree } from "../completion/member-tree.ts";
import { colors } from "./colors.ts";
import { theme } from "./editor-style.ts";
import { markProblems, marks } from "./marks.ts";
import type { Problem } from "./problems.ts";

/** The editor of a body. */
export interface Editor {
  readonly text: string;
  /** Replaces the text. A reader who has come to the editor can undo this. */
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
  /** The members that the body may have. */
  members(): Promise<readonly MemberTree[]>;
}

/**
 * Puts CodeMirror into an element.
 *
 * It is in a shadow root, where its styles are adopted sheets. In the document they would be style elements, which the page's
 * policy doesn't allow.
 */
export function openEditor(host: HTMLElement, { label, onChange, onSubmit, members }: EditorOptions): Editor {
  const root = host.attachShadow({ mode: "open" });
  const submit = () => {
    onSubmit();
    return true;
  };
  const later = new Compartment();
  const view = new EditorView({
    root,
    parent: root,
    extensions: [
      lineNumbers(),
      later.of([]),
      colors,
      theme,
      marks,
      typeOver,
      // It scrolls, so axe-core asks for a place that the keyboard reaches.
      EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
      EditorView.updateListener.of(({ docChanged }) => docChanged && onChange()),
      keymap.of([{ key: "Mod-Enter", run: submit }]),
    ],
  });
  // If this can't be fetched, the reader writes without it.
  const edit = () =>
    import("./editing.ts").then(
      ({ editing }) => view.dispatch({ effects: later.reconfigure(editing(members)) }),
      () => undefined,
    );
  view.contentDOM.addEventListener("focus", edit, { once: true });

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
