import { type Range, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import type { Problem } from "./problems.ts";

/** Marks these problems in place of those that were marked. */
export const markProblems = StateEffect.define<readonly Problem[]>();

/** Underlines the problems of a text. Each has its message as its title, and a mark at its line. */
export const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { state, changes, effects }) {
    const marked = effects.find((effect) => effect.is(markProblems));
    if (!marked) return before.map(changes);
    const problems: readonly Problem[] = marked.value;
    const ranges = problems.flatMap((problem) => [
      lineMark(problem, state.doc.lineAt(problem.from)),
      ...textMark(problem),
    ]);
    return Decoration.set(ranges, true);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function lineMark({ refuses }: Problem, { from }: { from: number }): Range<Decoration> {
  return Decoration.line({ class: `problem-line ${refuses}` }).range(from);
}

/** There is no mark at the end of an incomplete text. */
function textMark({ from, to, refuses, message }: Problem): Range<Decoration>[] {
  if (from === to) return [];
  return [Decoration.mark({ class: `problem ${refuses}`, attributes: { title: message } }).range(from, to)];
}
