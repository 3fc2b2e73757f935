import { errors, isListed } from "@chat-friends/contract";
import { explanations, matchesText } from "@chat-friends/contract/explain";

const codes = Object.keys(errors).map(Number).filter(isListed);

/** The codes that have every word of a query: in their number, name, sentences or texts. */
export function matches(query: string): number[] {
  const words = query.split(/[\s,]+/).filter(Boolean);
  return codes.filter((code) => words.every((word) => has(code, word)));
}

function has(code: (typeof codes)[number], word: string): boolean {
  if (/^\d+$/.test(word)) return String(code).startsWith(word);
  const { meaning, cause, remedy, texts } = explanations[code];
  const sentences = [errors[code].name, meaning, cause, remedy, ...texts.map(({ text }) => text)].join("\n");
  const lower = word.toLowerCase();
  return sentences.toLowerCase().includes(lower) || texts.some(({ text }) => matchesText(text.toLowerCase(), lower));
}
