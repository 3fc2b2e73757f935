import { mint } from "@chat-friends/usersig";
import { copyText } from "../dom/copy-text.ts";
import { find } from "../dom/element.ts";
import { demo } from "./demo.ts";
import { durationInWords } from "./in-words.ts";

/** The form that mints. `inspect` gets the new signature. */
export function mintForm(clock: { now(): number }, inspect: (usersig: string) => void): void {
  const sdkAppId = find("mint-sdkappid", HTMLInputElement);
  const secretKey = find("mint-key", HTMLInputElement);
  const identifier = find("mint-identifier", HTMLInputElement);
  const expire = find("mint-expire", HTMLInputElement);
  const minted = find("minted", HTMLTextAreaElement);
  const note = find("mint-note", HTMLElement);
  const result = find("mint-result", HTMLElement);
  const show = find("show-key", HTMLButtonElement);

  function mintNow(): void {
    result.hidden = true;
    try {
      minted.value = mint({
        sdkAppId: Number(sdkAppId.value),
        secretKey: secretKey.value,
        identifier: identifier.value,
        expire: Number(expire.value),
        now: Math.floor(clock.now() / 1000),
      });
      result.hidden = false;
      note.textContent = `Minted for ${identifier.value}, valid for ${durationInWords(Number(expire.value))}.`;
    } catch (error) {
      // The message of `mint` names the field and never contains the key.
      note.textContent = error instanceof Error ? `${error.message}.` : String(error);
    }
  }

  function clear(): void {
    result.hidden = true;
    minted.value = "";
    note.textContent = "";
  }

  find("mint", HTMLButtonElement).addEventListener("click", mintNow);
  for (const field of [sdkAppId, secretKey, identifier, expire]) {
    field.addEventListener("input", clear);
    field.addEventListener("keydown", ({ key }) => key === "Enter" && mintNow());
  }
  expire.addEventListener("input", () => {
    find("expire-note", HTMLElement).textContent = /^\d+$/.test(expire.value)
      ? durationInWords(Number(expire.value))
      : "";
  });
  show.addEventListener("click", () => {
    const isShown = secretKey.type === "text";
    secretKey.type = isShown ? "password" : "text";
    show.textContent = isShown ? "Show" : "Hide";
  });
  find("demo", HTMLButtonElement).addEventListener("click", () => {
    clear();
    sdkAppId.value = String(demo.sdkAppId);
    secretKey.value = demo.secretKey;
    identifier.value = demo.identifier;
  });
  find("copy-minted", HTMLButtonElement).addEventListener("click", async () => {
    minted.select();
    note.textContent = (await copyText(minted.value)) ? "Copied." : "The text is selected: copy it with the keyboard.";
  });
  find("inspect-minted", HTMLButtonElement).addEventListener("click", () => inspect(minted.value));
}
