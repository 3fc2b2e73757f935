import type { World } from "@chat-friends/sandbox";
import { element, find } from "../../dom/element.ts";

export interface WorldFileOptions {
  /** The world to save. */
  save(): Promise<World>;
  /** Gets the world of a file; the promise rejects if the file is not JSON. The sandbox checks the world. */
  load(world: Promise<World>, file: string): void;
}

/** Saves the world to a file, and loads the world of one. */
export function worldFile({ save, load }: WorldFileOptions): void {
  const chosen = find("load-world", HTMLInputElement);

  find("save-world", HTMLButtonElement).addEventListener("click", async () => {
    const text = `${JSON.stringify(await save(), null, 2)}\n`;
    const href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    element("a", { href, download: "world.json" }).click();
    URL.revokeObjectURL(href);
  });
  chosen.addEventListener("change", () => {
    const [file] = chosen.files ?? [];
    if (file) load(readWorld(file), file.name);
    // The reader may choose the same file again.
    chosen.value = "";
  });
}

async function readWorld(file: File): Promise<World> {
  try {
    return JSON.parse(await file.text());
  } catch {
    throw new Error(`${file.name} is not JSON.`);
  }
}
