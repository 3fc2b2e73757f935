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
      typing,
      // It scrolls, so axe-core asks for a place that the keyboard reaches.
      EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
      EditorView.updateListener.of(({ docChanged }) => docChanged && onChange()),
      keymap.of([{ key: "Mod-Enter", run: submit }]),
    ],
  });
  // If this can't be fetched, the reader writes without it.
  const edit = () => {
    const before = view.state.doc;
    import("./editing.ts").then(
      ({ editing, completeWord }) => {
        view.dispatch({ effects: later.reconfigure(editing(members)) });
        if (!view.state.doc.eq(before)) completeWord(view);
      },
      () => undefined,
    );
  };
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

/**
 * Puts what the reader types into the text. If the browser did it, it would keep the colour of the text before as an inline style, which
 * the page's policy refuses. The selection is the browser's, because the editor may hear of a new one later.
 */
const typing = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { inputType, data } = event;
    if (inputType !== "insertText" || data === null || view.composing) return false;
    const range = selectionIn(view);
    if (!range) return false;
    const from = view.posAtDOM(range.startContainer, range.startOffset);
    const to = view.posAtDOM(range.endContainer, range.endOffset);
    const insert = () =>
      view.state.update({
        changes: { from, to, insert: data },
        selection: { anchor: from + data.length },
        userEvent: "input.type",
        scrollIntoView: true,
      });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, from, to, data, insert))) view.dispatch(insert());
    return true;
  },
});

/** The browser's selection inside an editor in a shadow root. Undefined if the browser does not tell it. */
function selectionIn({ root, contentDOM }: EditorView): StaticRange | undefined {
  if (!(root instanceof ShadowRoot)) return undefined;
  const range = document.getSelection()?.getComposedRanges?.({ shadowRoots: [root] })[0];
  const isInside =
    contentDOM.contains(range?.startContainer ?? null) && contentDOM.contains(range?.endContainer ?? null);
  return isInside ? range : undefined;
}
