import { element } from "../dom/element.ts";

/** What the site's `sandbox.json` says: null where no sandbox serves it. */
type ServedBy = { readonly isDemo: boolean } | null;

/** Where a sandbox serves the page, its code calls that sandbox, with a signature that opens it. */
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
    part.closest(".code")?.before(element("p", { class: "chip" }, "demo signature, works only for this sandbox"));
  }
}

/** Keeps the colour, which an inner element has. */
function write(part: HTMLElement, text: string): void {
  (part.firstElementChild ?? part).textContent = text;
}

function parts(kind: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-fill=${kind}]`)];
}

/** Reads `sandbox.json`; null too where it can't be had or read. */
export async function readServedBy(address: URL): Promise<ServedBy> {
  try {
    return await (await fetch(address)).json();
  } catch {
    return null;
  }
}
