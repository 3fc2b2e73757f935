import { readFileSync } from "node:fs";
import type { CaseId } from "./cases.ts";

/** A world file of the sandbox, as plain JSON. */
export type WorldOfCase = Readonly<Record<string, unknown>>;

const folder = new URL("../worlds/", import.meta.url);

/** The world that a case starts from, in the form of the sandbox's world files; undefined means the sandbox's default world. */
export function worldOf(id: CaseId): WorldOfCase | undefined {
  try {
    return JSON.parse(readFileSync(new URL(`${id}.json`, folder), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
