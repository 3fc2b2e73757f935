import { showFieldFaults } from "../dom/show-field-faults.ts";
import type { MintFields } from "./mint-faults.ts";

type Fields = { readonly [Name in keyof MintFields]: HTMLInputElement };

/** Says below each field what is missing or wrong in it. The first such field gets the focus. */
export function showFaults(fields: Fields, faults: Partial<MintFields>): void {
  showFieldFaults([
    { field: fields.sdkAppId, fault: faults.sdkAppId },
    { field: fields.identifier, fault: faults.identifier },
    { field: fields.secretKey, fault: faults.secretKey },
    { field: fields.expire, fault: faults.expire },
  ]);
}
