import { button, element } from "../../dom/element.ts";
import type { Problem } from "./problems.ts";

const consequences = {
  request: "the whole request is refused",
  item: "this item is refused",
  ignored: "this member is ignored",
};

/** Lists what the service would refuse. Each place is a button that moves the cursor there. */
export function showProblems(
  host: HTMLElement,
  { problems, text, goTo }: { problems: readonly Problem[]; text: string; goTo(offset: number): void },
): void {
  const rows = problems.map(({ from, message, refuses }) => {
    const { line, column } = lineAndColumn(text, from);
    const place = button(`Line ${line}, column ${column}`, () => goTo(from), { class: "place" });
    return element("li", { class: refuses }, place, ` ${message}; `, element("span", {}, `${consequences[refuses]}.`));
  });
  host.replaceChildren(...(rows.length > 0 ? [element("ul", {}, ...rows)] : []));
}

/** The line and the column of an offset, both from 1. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
