import {
  autocompletion,
  type Completion,
  type CompletionContext,
  closeBrackets,
  startCompletion,
} from "@codemirror/autocomplete";
import type { EditorState, Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { completionsAt } from "./completions.ts";
import type { MemberTree } from "./member-tree.ts";

/** Completes members and values while the reader types, or with Ctrl and Space. */
export function completion(members: () => Promise<readonly MemberTree[]>): Extension {
  async function complete({ state, pos, explicit }: CompletionContext) {
    const text = state.doc.toString();
    // In an empty place, the list comes only if the reader asks for it.
    if (!explicit && !isInWord(state)) return null;
    const found = completionsAt(text, pos, await members());
    if (!found) return null;
    const { from, to, options } = found;
    return { from, to, filter: false, options: matching(options, text.slice(from, pos)) };
  }

  return [closeBrackets(), autocompletion({ override: [complete], icons: false })];
}

/** Shows the list for what the reader typed before completion was fetched. */
export function completeWord(view: EditorView): void {
  if (isInWord(view.state)) startCompletion(view);
}

function isInWord({ doc, selection }: EditorState): boolean {
  const { head } = selection.main;
  return /[\w"]/.test(doc.sliceString(Math.max(head - 1, 0), head));
}

/** Compared without quotation marks and capitals. An option that begins with the text comes first. */
function matching(options: readonly Completion[], typed: string): Completion[] {
  const wanted = typed.replaceAll('"', "").toLowerCase();
  const at = ({ label }: Completion): number => label.replaceAll('"', "").toLowerCase().indexOf(wanted);
  return options.filter((option) => at(option) >= 0).sort((a, b) => at(a) - at(b));
}
