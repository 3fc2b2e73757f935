import { element } from "../../dom/element.ts";
import type { WorldChange } from "./changes.ts";

const signs = { added: "+", changed: "~", removed: "−" };
const words = { added: "New", changed: "Changed", removed: "Gone" };

/** The number of listed rows. A reset of a large world changes thousands of rows. */
const most = 20;

/** Lists in words what has changed since the last update. */
export function showChanges(host: HTMLElement, changes: readonly WorldChange[]): void {
  const rows = changes
    .slice(0, most)
    .map(({ kind, text }) =>
      element(
        "li",
        { class: kind },
        element("span", { role: "img", "aria-label": words[kind] }, signs[kind]),
        ` ${text}`,
      ),
    );
  const more = changes.length > most ? [element("li", {}, `and ${changes.length - most} more`)] : [];
  host.replaceChildren(...(rows.length > 0 ? [element("ul", { class: "changes" }, ...rows, ...more)] : []));
}
