import type { Document } from "./document.ts";

/** The `x-` keywords that foreign tools read. */
const understood = ["x-enum-varnames", "x-enum-descriptions"];

/** The description without the keywords that only this project's tools read. */
export function withoutHouseKeywords(document: Document): Document {
  const isHouse = (keyword: string) => keyword.startsWith("x-") && !understood.includes(keyword);
  return JSON.parse(JSON.stringify(document, (keyword, value) => (isHouse(keyword) ? undefined : value)));
}
