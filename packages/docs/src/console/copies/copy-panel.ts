import { find, withCode } from "../../dom/element.ts";
import { copyAndSay } from "../status.ts";
import { copies } from "./copies.ts";
import { type HintOptions, hintOn } from "./hint.ts";
import { readServing, type Serving } from "./signing.ts";

export interface CopyPanel {
  /** Shows the current call. */
  update(): void;
}

/** The panel that shows a call in the form that the reader selects, and copies it. `root` is the address of the site. */
export function copyPanel(root: URL, call: (serving: Serving | undefined) => HintOptions): CopyPanel {
  const field = find("copy-text", HTMLTextAreaElement);
  const hint = find("copy-hint", HTMLElement);
  const button = find("copy", HTMLButtonElement);
  const forms = [...document.querySelectorAll<HTMLInputElement>('input[name="copy-as"]')];
  let serving: Serving | undefined;

  function update(): void {
    const form = forms.find(({ checked }) => checked)?.value ?? "";
    const current = call(serving);
    const text = copies[form]?.(current);
    field.value = text ?? "The body is not valid JSON.";
    hint.replaceChildren(...withCode(text === undefined ? "" : hintOn(form, current)));
    button.disabled = text === undefined;
  }

  for (const form of forms) form.addEventListener("change", update);
  button.addEventListener("click", () => {
    // The signature of a page that was open for a day is too old.
    update();
    field.select();
    copyAndSay(field.value, "The text is selected: copy it with the keyboard.");
  });
  readServing(root).then((found) => {
    serving = found;
    update();
  });
  return { update };
}
