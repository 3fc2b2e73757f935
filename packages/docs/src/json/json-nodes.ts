import { element } from "../dom/element.ts";
import { classOf, jsonWord } from "./json-words.ts";
import { parseJson } from "./parse-json.ts";

/** The number of characters of a reply that are shown. A friend table can be a thousand times as long. */
const most = 100_000;

/** A JSON text with layout and colours. Any other text has no new layout. */
export function jsonNodes(text: string): (Node | string)[] {
  const laidOut = layOut(text);
  const shown = laidOut.length > most ? `${laidOut.slice(0, most)}\n…` : laidOut;
  const nodes: (Node | string)[] = [];
  let end = 0;
  for (const match of shown.matchAll(jsonWord)) {
    const [word] = match;
    nodes.push(shown.slice(end, match.index), element("span", { class: classOf(match) }, word));
    end = match.index + word.length;
  }
  return [...nodes, shown.slice(end)];
}

function layOut(text: string): string {
  const value = parseJson(text);
  return value === undefined ? text : JSON.stringify(value, null, 2);
}
