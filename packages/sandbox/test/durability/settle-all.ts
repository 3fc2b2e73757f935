import { sqliteStore } from "../../src/sqlite.ts";
import { openCrashModel } from "./crash-model.ts";
import type { Written } from "./writers.ts";

/** Whether each writer's call without a reply was carried out; throws where the file does not hold every other call. */
export async function settleAll(written: readonly Written[], file: string): Promise<("whole" | "absent")[]> {
  const model = openCrashModel();
  const store = await sqliteStore({ file });
  try {
    const outcomes: ("whole" | "absent")[] = [];
    for (const each of written) outcomes.push(await model.settle(each, store));
    return outcomes;
  } finally {
    await store.close();
  }
}
