import { createHighlighterCoreSync, type ThemeRegistrationRaw } from "@shikijs/core";
import { createJavaScriptRegexEngine } from "@shikijs/engine-javascript";
import json from "@shikijs/langs/json";
import shell from "@shikijs/langs/shellscript";
import typescript from "@shikijs/langs/typescript";
import yaml from "@shikijs/langs/yaml";
import { escapeHtml } from "../layout/template.ts";

/** The language of a piece of code. `text` is shown without colours. */
export type Language = "ts" | "json" | "sh" | "yaml" | "text";

/** Classes of words, each with the names that the grammars use for it. `page.css` has their colours. */
const kinds = {
  "code-comment": ["comment", "punctuation.definition.comment"],
  "code-string": ["string", "punctuation.definition.string"],
  "code-key": ["support.type.property-name", "meta.object-literal.key", "entity.name.tag.yaml"],
  "code-number": ["constant.numeric", "constant.language"],
  "code-keyword": ["keyword", "storage"],
  "code-function": ["entity.name.function", "support.function", "entity.name.command"],
  "code-variable": ["variable.other.normal.shell", "punctuation.definition.variable.shell"],
} as const;

const names = Object.keys(kinds);

// A theme must give colours. These colours stand for the classes, so that the pages need no inline style.
const colorOf = (index: number): string => `#${String(index + 1).padStart(6, "0")}`;
const classes = new Map(names.map((name, index) => [colorOf(index), name]));
const plain = "#ffffff";

const theme: ThemeRegistrationRaw = {
  name: "classes",
  settings: [
    { settings: { foreground: plain, background: "#000000" } },
    ...Object.values(kinds).map((scope, index) => ({
      scope: [...scope],
      settings: { foreground: colorOf(index) },
    })),
    { scope: ["keyword.operator"], settings: { foreground: plain } },
  ],
};

const highlighter = createHighlighterCoreSync({
  engine: createJavaScriptRegexEngine(),
  langs: [json, shell, typescript, yaml],
  themes: [theme],
});

/** A part of code and the class of its words. The class is missing if the words have no colour. */
export interface Word {
  readonly text: string;
  readonly className: string | undefined;
}

/** Splits code into words. Their texts together are the code again. */
export function wordsOf(code: string, language: Language): Word[] {
  if (language === "text") return [{ text: code, className: undefined }];
  // There is no time limit, because on a busy machine a slow line would get no colours.
  const lines = highlighter.codeToTokensBase(code, { lang: language, theme: "classes", tokenizeTimeLimit: 0 });
  return lines.flatMap((tokens, index) => [
    ...(index > 0 ? [{ text: "\n", className: undefined }] : []),
    ...tokens.map(({ content, color }) => ({ text: content, className: classes.get(color ?? "") })),
  ]);
}

/** Words as HTML. Neighbours with the same class are one element. */
export function htmlOf(words: readonly Word[]): string {
  let html = "";
  let open: string | undefined;
  for (const { text, className } of words) {
    // A space has no colour.
    const next = text.trim() === "" && open !== undefined ? open : className;
    if (next !== open) html += `${open ? "</span>" : ""}${next ? `<span class="${next}">` : ""}`;
    open = next;
    html += escapeHtml(text);
  }
  return open ? `${html}</span>` : html;
}

/** Code as HTML. */
export function highlight(code: string, language: Language): string {
  return htmlOf(wordsOf(code, language));
}
