import { element } from "../dom/element.ts";
import { cellsOf, detailNodes } from "./call-nodes.ts";
import type { CallRow } from "./call-row.ts";

/** How many rows are kept, as many as the journal keeps. */
const rowsKept = 1000;

export interface CallsTable {
  /** Adds a call at the top. `replay` sends it again in the console. */
  add(row: CallRow, replay: () => void): void;
  /** Adds a sentence at the top, such as that calls are missing here. */
  say(text: string): void;
  /** Shows only the calls that are wanted, and returns how many those are. */
  filter(isWanted: (row: CallRow) => boolean): number;
}

/** The table of calls. A click on a row opens it. */
export function callsTable(body: HTMLTableSectionElement): CallsTable {
  const rows = new Map<HTMLTableRowElement, CallRow>();

  function put(line: HTMLTableRowElement): void {
    body.prepend(line);
    while (body.rows.length > rowsKept) {
      const last = body.rows[body.rows.length - 1];
      if (!last) return;
      rows.delete(last);
      last.remove();
    }
  }

  function toggle(line: HTMLTableRowElement, row: CallRow, replay: () => void): void {
    const opened = line.nextElementSibling?.classList.contains("opened") ? line.nextElementSibling : undefined;
    line.querySelector(".open")?.setAttribute("aria-expanded", String(!opened));
    if (opened) opened.remove();
    else line.after(element("tr", { class: "opened" }, element("td", { colspan: "6" }, ...detailNodes(row, replay))));
  }

  return {
    add(row, replay) {
      const line = element("tr", { class: "call" }, ...cellsOf(row));
      rows.set(line, row);
      line.addEventListener("click", ({ target }) => {
        if (!(target instanceof HTMLAnchorElement)) toggle(line, row, replay);
      });
      put(line);
    },
    say: (text) => put(element("tr", { class: "said" }, element("td", { colspan: "6" }, text))),
    filter(isWanted) {
      let shown = 0;
      for (const [line, row] of rows) {
        line.hidden = !isWanted(row);
        if (!line.hidden) shown += 1;
        const opened = line.nextElementSibling;
        if (opened instanceof HTMLElement && opened.classList.contains("opened")) opened.hidden = line.hidden;
      }
      return shown;
    },
  };
}
