import { find } from "../dom/element.ts";
import { isWanted } from "./is-wanted.ts";

const words = find("filter-words", HTMLInputElement);
const section = find("filter-section", HTMLSelectElement);
const confidence = find("filter-confidence", HTMLSelectElement);
const status = find("filter-status", HTMLElement);
const rows = [...document.querySelectorAll<HTMLElement>("article[data-confidence]")];
const links = [...document.querySelectorAll<HTMLAnchorElement>(".contents a")];
const sections = [...document.querySelectorAll<HTMLElement>("section[aria-labelledby^=section-]")];

for (const field of [words, section, confidence]) field.addEventListener("input", show);
// A link leads to its row, even if the filter had hidden the row.
addEventListener("hashchange", () => {
  if (!rows.some((row) => row.hidden && `#${row.id}` === location.hash)) return;
  for (const field of [words, section, confidence]) field.value = "";
  show();
});
show();

function show(): void {
  const filter = { words: words.value, section: section.value, confidence: confidence.value };
  for (const row of rows) {
    const decision = {
      text: row.textContent,
      section: row.closest("section")?.getAttribute("aria-labelledby"),
      confidence: row.dataset["confidence"],
    };
    row.hidden = !isWanted(decision, filter);
  }
  for (const each of sections) showCount(each, each.querySelectorAll("article:not([hidden])").length);
  const shown = rows.filter((row) => !row.hidden).length;
  status.textContent = shown === rows.length ? `${shown} decisions` : `${shown} of ${rows.length} decisions`;
}

/** A section without a decision is hidden, and so is its link. */
function showCount(section: HTMLElement, count: number): void {
  section.hidden = count === 0;
  const link = links.find(({ hash }) => hash === `#${section.getAttribute("aria-labelledby")}`);
  const item = link?.closest("li");
  const number = item?.querySelector("span");
  if (item) item.hidden = count === 0;
  if (number) number.textContent = String(count);
}
