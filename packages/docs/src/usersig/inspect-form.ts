import { diagnose } from "@chat-friends/usersig/diagnose";
import { element, find } from "../dom/element.ts";
import { showFieldFault } from "../dom/show-field-faults.ts";
import { diagnosisNodes } from "./diagnosis-nodes.ts";
import { type MintFields, sdkAppIdFault } from "./mint-faults.ts";

/** A signature, and what the call that uses it says. */
export type Inspected = Pick<MintFields, "sdkAppId" | "identifier" | "secretKey"> & { usersig: string };

export interface InspectForm {
  /** Fills in every field, and explains the signature. */
  inspect(inspected: Inspected): void;
}

/** The form that explains a signature while it is typed. */
export function inspectForm(clock: { now(): number }): InspectForm {
  const usersig = find("inspected", HTMLTextAreaElement);
  const sdkAppId = find("expected-sdkappid", HTMLInputElement);
  const identifier = find("expected-identifier", HTMLInputElement);
  const secretKey = find("expected-key", HTMLInputElement);
  const host = find("diagnosis", HTMLElement);

  function nodes(): Node[] {
    if (usersig.value === "") return [element("p", { class: "hint" }, "Paste a UserSig, or mint one.")];
    const now = Math.floor(clock.now() / 1000);
    // What can't be an SDKAppID is not compared.
    const isApp = sdkAppId.value.trim() !== "" && sdkAppIdFault(sdkAppId.value) === undefined;
    const diagnosis = diagnose({
      usersig: usersig.value,
      sdkAppId: isApp ? Number(sdkAppId.value) : undefined,
      identifier: identifier.value || undefined,
      secretKey: secretKey.value || undefined,
      now,
    });
    return diagnosisNodes(diagnosis, now);
  }

  function explain(): void {
    showFieldFault({ field: sdkAppId, fault: sdkAppIdFault(sdkAppId.value) });
    host.replaceChildren(...nodes());
  }

  for (const field of [usersig, sdkAppId, identifier, secretKey]) field.addEventListener("input", explain);
  explain();
  return {
    inspect(inspected) {
      usersig.value = inspected.usersig;
      sdkAppId.value = inspected.sdkAppId;
      identifier.value = inspected.identifier;
      secretKey.value = inspected.secretKey;
      explain();
    },
  };
}
