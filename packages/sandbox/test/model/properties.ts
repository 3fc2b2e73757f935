import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { anySwitches, steps } from "./arbitrary-steps.ts";
import { compareStores } from "./compare-stores.ts";

/** Memory and SQLite answer any steps alike, byte for byte, and keep the invariants. */
export const answersAlike = fc.asyncProperty(steps, (taken) => inFile((file) => compareStores(taken, file)));

/** The same without the invariants, which hold by the default switches alone. */
export const answersAlikeWhateverTheSwitches = fc.asyncProperty(steps, anySwitches, (taken, switches) =>
  inFile((file) => compareStores(taken, file, switches)),
);

/** A run has a file of its own. */
async function inFile(run: (file: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "chat-friends-model-"));
  await run(join(folder, "sandbox.sqlite")).finally(() => rmSync(folder, { recursive: true }));
}
