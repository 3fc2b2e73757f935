import { copyText } from "../dom/copy-text.ts";
import { find } from "../dom/element.ts";

/** Says in a few words what happened. An empty text says nothing. */
export function say(text: string): void {
  find("done", HTMLElement).textContent = text;
}

/** Copies a text and says so. `otherwise` says what the reader can do if the browser does not let a page copy. */
export async function copyAndSay(text: string, otherwise: string): Promise<boolean> {
  const isCopied = await copyText(text);
  say(isCopied ? "Copied." : `This browser does not let a page copy here. ${otherwise}`);
  return isCopied;
}
