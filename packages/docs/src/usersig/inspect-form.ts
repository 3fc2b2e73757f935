import { find } from "../dom/element.ts";
import { diagnose } from "./diagnose.ts";
import { diagnosisNodes } from "./diagnosis-nodes.ts";

export interface InspectForm {
  /** Handles a signature like a pasted one. */
  inspect(usersig: string): void;
}

/** The form that explains a signature while it is typed. */
export function inspectForm(clock: { now(): number }): InspectForm {
  const usersig = find("inspected", HTMLTextAreaElement);
  const sdkAppId = find("expected-sdkappid", HTMLInputElement);
  const identifier = find("expected-identifier", HTMLInputElement);
  const secretKey = find("expected-key", HTMLInputElement);
  const host = find("diagnosis", HTMLElement);

  function explain(): void {
    const now = Math.floor(clock.now() / 1000);
    const question = {
      usersig: usersig.value,
      sdkAppId: sdkAppId.value,
      identifier: identifier.value,
      secretKey: secretKey.value,
      now,
    };
    host.replaceChildren(...(usersig.value === "" ? [] : diagnosisNodes(diagnose(question), now)));
  }

  for (const field of [usersig, sdkAppId, identifier, secretKey]) field.addEventListener("input", explain);
  return {
    inspect(text) {
      usersig.value = text;
      explain();
    },
  };
}
