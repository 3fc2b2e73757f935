import { find } from "../../dom/element.ts";
import { copies } from "./copies.ts";
import type { Copyable } from "./copyable.ts";

export interface CopyPanel {
  /** Shows the current call. */
  update(): void;
}

/** The panel that shows a call in the form that the reader selects, and copies it. */
export function copyPanel(call: () => Copyable, copy: (text: string) => Promise<unknown>): CopyPanel {
  const field = find("copy-text", HTMLTextAreaElement);
  const button = find("copy", HTMLButtonElement);
  const forms = [...document.querySelectorAll<HTMLInputElement>('input[name="copy-as"]')];

  function update(): void {
    const form = forms.find(({ checked }) => checked)?.value ?? "";
    const text = copies[form]?.(call());
    field.value = text ?? "The body is not valid JSON.";
    button.disabled = text === undefined;
  }

  for (const form of forms) form.addEventListener("change", update);
  button.addEventListener("click", () => {
    field.select();
    copy(field.value);
  });
  return { update };
}
