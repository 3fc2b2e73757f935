import { readFileSync } from "node:fs";

/** The steps of a journey's file, in order. */
export function stepIdsIn(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(/- stepId: (.+)/g)].flatMap(([, stepId = ""]) => stepId);
}
