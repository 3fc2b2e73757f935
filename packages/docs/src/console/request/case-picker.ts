import { element, find } from "../../dom/element.ts";
import { caseNames, type Picked, pick } from "./pick.ts";

export interface CasePicker {
  /** Shows this case as selected. */
  show(picked: Picked): void;
}

/** The select elements of the operation and its case. `onPick` gets the reader's choice. */
export function casePicker(onPick: (picked: Picked) => void): CasePicker {
  const operation = find("operation", HTMLSelectElement);
  const caseName = find("case", HTMLSelectElement);

  function report(name?: string): void {
    const picked = pick(operation.value, name);
    if (picked) onPick(picked);
  }

  operation.addEventListener("change", () => report());
  caseName.addEventListener("change", () => report(caseName.value));
  return {
    show(picked) {
      operation.value = picked.operation;
      caseName.replaceChildren(...caseNames(picked.operation).map((name) => element("option", {}, name)));
      caseName.value = picked.caseName;
      find("summary", HTMLElement).textContent = `${picked.summary}.`;
      find("operation-link", HTMLAnchorElement).href = `../operations/${picked.operation}/`;
    },
  };
}
