import type { Switches } from "@chat-friends/contract/switches";
import { find } from "../../dom/element.ts";

/** The table of switches, which the build wrote. `set` gets all switches that are not at their default. */
export function switchesView(set: (switches: Partial<Switches>) => void): (switches: Partial<Switches>) => void {
  const selects = [...find("switches", HTMLElement).querySelectorAll("select")];
  const count = find("switches-count", HTMLElement);
  const isMoved = ({ selectedIndex }: HTMLSelectElement): boolean => selectedIndex > 0;

  function mark(): void {
    const moved = selects.filter(isMoved).length;
    count.textContent = moved > 0 ? `${moved} of ${selects.length} not at the default` : String(selects.length);
    for (const select of selects) select.closest("li")?.classList.toggle("moved", isMoved(select));
  }

  for (const select of selects)
    select.addEventListener("change", () => {
      mark();
      set(Object.fromEntries(selects.filter(isMoved).map(({ name, value }) => [name, value])));
    });

  return (switches) => {
    const values: Readonly<Record<string, string>> = switches;
    for (const select of selects) {
      select.value = values[select.name] ?? "";
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    }
    mark();
  };
}
