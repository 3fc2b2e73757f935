import { classHighlighter, highlightCode } from "@lezer/highlight";
import { parser } from "@lezer/json";
import { element } from "../../dom/element.ts";
import { parseJson } from "../../json/parse-json.ts";

/** Characters that are shown of a reply; a friend table can be a thousand times as long. */
const most = 100_000;

/** A JSON text laid out and coloured; any other text as it is. */
export function jsonNodes(text: string): Node[] {
  const laidOut = layOut(text);
  const shown = laidOut.length > most ? `${laidOut.slice(0, most)}\n…` : laidOut;
  const nodes: Node[] = [];
  highlightCode(
    shown,
    parser.parse(shown),
    classHighlighter,
    (part, classes) => nodes.push(classes ? element("span", { class: classes }, part) : document.createTextNode(part)),
    () => nodes.push(document.createTextNode("\n")),
  );
  return nodes;
}

function layOut(text: string): string {
  const value = parseJson(text);
  return value === undefined ? text : JSON.stringify(value, null, 2);
}
