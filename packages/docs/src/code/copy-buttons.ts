import { copyText } from "../dom/copy-text.ts";
import { button } from "../dom/element.ts";

/** Milliseconds for which a button shows its result. */
const shown = 2000;

/** Gives each piece of code a button that copies it unchanged. */
export function addCopyButtons(): void {
  for (const code of document.querySelectorAll<HTMLElement>(".code")) code.append(copyButton(code));
}

function copyButton(host: HTMLElement): HTMLButtonElement {
  const made = button("Copy", async () => {
    const code = host.querySelector("code");
    const isCopied = await copyText(code?.textContent ?? "");
    if (!isCopied && code) getSelection()?.selectAllChildren(code);
    made.textContent = isCopied ? "Copied" : "Selected: copy it with the keyboard";
    setTimeout(() => {
      made.textContent = "Copy";
    }, shown);
  });
  made.className = "copy-code";
  return made;
}
