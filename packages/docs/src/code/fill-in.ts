import { element } from "../dom/element.ts";

/** The content of the site's `sandbox.json`. It is null if no sandbox serves the site. */
type ServedBy = { readonly isDemo: boolean } | null;

/** If a sandbox serves the page, the code on the page calls that sandbox, with a signature that the sandbox accepts. */
export async function fillIn(root: URL): Promise<void> {
  if (!document.querySelector("[data-fill]")) return;
  const servedBy = await readServedBy(new URL("sandbox.json", root));
  if (!servedBy) return;
  for (const part of parts("address")) write(part, location.origin);
  if (servedBy.isDemo && parts("usersig").length > 0) await fillSignature();
}

async function fillSignature(): Promise<void> {
  const { demoSignature } = await import("./demo-signature.ts");
  const usersig = demoSignature(Date.now());
  for (const part of parts("mint")) part.remove();
  for (const part of parts("usersig")) {
    write(part, usersig);
    part.closest(".code")?.after(element("p", { class: "chip" }, "demo signature, works only for this sandbox"));
  }
}

/** Keeps the colour, because an inner element has it. */
function write(part: HTMLElement, text: string): void {
  (part.firstElementChild ?? part).textContent = text;
}

function parts(kind: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-fill=${kind}]`)];
}

/** Reads `sandbox.json`. The result is also null if the file can't be fetched or read. */
export async function readServedBy(address: URL): Promise<ServedBy> {
  try {
    return await (await fetch(address)).json();
  } catch {
    return null;
  }
}
