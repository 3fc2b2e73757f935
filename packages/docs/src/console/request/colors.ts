import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { classOf, jsonWord } from "../../json/json-words.ts";

const decorator = new MatchDecorator({
  regexp: jsonWord,
  decoration: (match) => Decoration.mark({ class: classOf(match) }),
});

/** Colours the words of JSON. This needs no parser, so the page is drawn before a parser is fetched. */
export const colors = ViewPlugin.define(
  (view: EditorView) => ({
    words: decorator.createDeco(view),
    update(change: ViewUpdate) {
      this.words = decorator.updateDeco(change, this.words);
    },
  }),
  { decorations: ({ words }): DecorationSet => words },
);
