import { classHighlighter, highlightCode } from "@lezer/highlight";
import { parser } from "@lezer/json";
import { element } from "../../dom/element.ts";
import { parseJson } from "../../json/parse-json.ts";

/** The number of characters of a reply that are shown. A friend table can be a thousand times as long. */
const most = 100_000;

/** A JSON text with layout and colours. Any other text is unchanged. */
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
