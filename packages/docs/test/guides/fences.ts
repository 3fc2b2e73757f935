import { fileURLToPath } from "node:url";
import { Marked, type Token, type Tokens } from "marked";
import { readGuides } from "../../build/guides/read-guides.ts";

/** A piece of code in a guide. */
export interface Fence {
  /** Name of the guide. */
  readonly guide: string;
  readonly language: string;
  /** The words after the language, such as `sample=a.ts` or `world`. */
  readonly words: readonly string[];
  readonly text: string;
}

const guides = await readGuides(fileURLToPath(new URL("../../guides", import.meta.url)));

/** Names of all guides, in their order. */
export const guideNames: readonly string[] = guides.map(({ name }) => name);

/** Every piece of code of every guide, in order. */
export const fences: readonly Fence[] = guides.flatMap(({ name, text }) => fencesIn(name, text));

function fencesIn(guide: string, text: string): Fence[] {
  const marked = new Marked();
  const found: Fence[] = [];
  marked.walkTokens(marked.lexer(text), (token: Token) => {
    if (token.type !== "code") return;
    const { lang = "", text } = token as Tokens.Code;
    const [language = "", ...words] = lang.split(/\s+/);
    found.push({ guide, language, words, text });
  });
  return found;
}

/** The value of a word such as `sample=a.ts`. */
export function attributeOf({ words }: Fence, name: string): string | undefined {
  return words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
}
