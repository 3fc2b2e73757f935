import { expect } from "vitest";
import type { Inputs } from "../src/inputs.ts";
import type { Run } from "../src/respect.ts";

/** The signatures among the inputs, all five of them long, that a run printed or reported. */
export function shownSignatures({ output, steps }: Run, inputs: Inputs): string[] {
  const signatures = Object.values(inputs).filter((value) => typeof value === "string" && value.length > 100);
  expect(signatures).toHaveLength(5);
  const shown = [output, ...steps.map(({ url }) => decodeURIComponent(url))];
  return signatures.filter((signature) => shown.some((text) => text.includes(signature)));
}
