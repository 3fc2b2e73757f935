import { mint } from "@chat-friends/usersig";
import { durationInWords } from "@chat-friends/usersig/diagnose";
import { copyText } from "../dom/copy-text.ts";
import { find } from "../dom/element.ts";
import { demo } from "./demo.ts";
import type { Inspected } from "./inspect-form.ts";
import { mintFaults } from "./mint-faults.ts";
import { showFaults } from "./show-faults.ts";

export interface MintForm {
  /** Deletes what was typed and what was minted. */
  forget(): void;
}

/** The form that mints. `inspect` gets each new signature with its app and key. */
export function mintForm(clock: { now(): number }, inspect: (inspected: Inspected) => void): MintForm {
  const fields = {
    sdkAppId: find("mint-sdkappid", HTMLInputElement),
    identifier: find("mint-identifier", HTMLInputElement),
    secretKey: find("mint-key", HTMLInputElement),
    expire: find("mint-expire", HTMLInputElement),
  };
  const minted = find("minted", HTMLTextAreaElement);
  const note = find("mint-note", HTMLElement);
  const result = find("mint-result", HTMLElement);
  const show = find("show-key", HTMLButtonElement);

  function mintNow(): void {
    const { sdkAppId, identifier, secretKey, expire } = fields;
    const typed = { sdkAppId: sdkAppId.value, identifier: identifier.value, secretKey: secretKey.value };
    const faults = mintFaults({ ...typed, expire: expire.value });
    clear();
    showFaults(fields, faults);
    if (Object.keys(faults).length > 0) return;
    try {
      const valid = { sdkAppId: Number(typed.sdkAppId), expire: Number(expire.value) };
      minted.value = mint({ ...typed, ...valid, now: Math.floor(clock.now() / 1000) });
      result.hidden = false;
      note.textContent = `Minted for ${typed.identifier}, valid for ${durationInWords(valid.expire)}.`;
      inspect({ ...typed, usersig: minted.value });
    } catch (error) {
      // The message of `mint` names the field and never contains the key.
      note.textContent = error instanceof Error ? `${error.message}.` : String(error);
    }
  }

  function clear(): void {
    result.hidden = true;
    minted.value = "";
    note.textContent = "";
    showFaults(fields, {});
  }

  function showKey(isShown: boolean): void {
    fields.secretKey.type = isShown ? "text" : "password";
    show.textContent = isShown ? "Hide" : "Show";
  }

  function showDuration(): void {
    const { value } = fields.expire;
    find("expire-note", HTMLElement).textContent = /^\d+$/.test(value) ? durationInWords(Number(value)) : "";
  }

  find("mint", HTMLButtonElement).addEventListener("click", mintNow);
  for (const field of Object.values(fields)) {
    field.addEventListener("input", clear);
    field.addEventListener("keydown", ({ key }) => key === "Enter" && mintNow());
  }
  fields.expire.addEventListener("input", showDuration);
  show.addEventListener("click", () => showKey(fields.secretKey.type === "password"));
  find("demo", HTMLButtonElement).addEventListener("click", () => {
    clear();
    fields.sdkAppId.value = String(demo.sdkAppId);
    fields.secretKey.value = demo.secretKey;
    fields.identifier.value = demo.identifier;
  });
  find("copy-minted", HTMLButtonElement).addEventListener("click", async () => {
    minted.select();
    note.textContent = (await copyText(minted.value)) ? "Copied." : "The text is selected: copy it with the keyboard.";
  });

  return {
    forget() {
      clear();
      for (const field of Object.values(fields)) field.value = field.defaultValue;
      showKey(false);
      showDuration();
    },
  };
}
