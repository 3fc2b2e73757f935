import { find } from "../dom/element.ts";
import type { MintFields } from "./mint-faults.ts";

type Fields = { readonly [Name in keyof MintFields]: HTMLInputElement };

/** Says below each field what is missing or wrong in it. The first such field gets the focus. */
export function showFaults(fields: Fields, faults: Partial<MintFields>): void {
  const all = [
    { field: fields.sdkAppId, fault: faults.sdkAppId },
    { field: fields.identifier, fault: faults.identifier },
    { field: fields.secretKey, fault: faults.secretKey },
    { field: fields.expire, fault: faults.expire },
  ];
  for (const { field, fault } of all) showFault(field, fault);
  all.find(({ fault }) => fault !== undefined)?.field.focus();
}

/** Says below a field what is missing or wrong in it. */
export function showFault(field: HTMLInputElement, fault: string | undefined): void {
  find(`${field.id}-fault`, HTMLElement).textContent = fault ?? "";
  if (fault === undefined) field.removeAttribute("aria-invalid");
  else field.setAttribute("aria-invalid", "true");
}
