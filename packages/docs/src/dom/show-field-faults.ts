import { find } from "./element.ts";

/** A field, and what is missing or wrong in it. */
export interface FieldFault {
  field: HTMLInputElement;
  fault: string | undefined;
}

/** Says below each field what is missing or wrong in it. The first such field gets the focus. */
export function showFieldFaults(all: readonly FieldFault[]): void {
  for (const each of all) showFieldFault(each);
  all.find(({ fault }) => fault !== undefined)?.field.focus();
}

/** Says below a field what is missing or wrong in it. */
export function showFieldFault({ field, fault }: FieldFault): void {
  find(`${field.id}-fault`, HTMLElement).textContent = fault ?? "";
  if (fault === undefined) field.removeAttribute("aria-invalid");
  else field.setAttribute("aria-invalid", "true");
}
