import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import type { Store } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";

/** Stores of this process that no test has now. To empty one is a tenth of the work of making one. */
const free: Store[] = [];

/** Address of tables that don't exist yet. */
export function freshAddress(): string {
  return `${inject("postgres")}&schema=test_${randomUUID().replaceAll("-", "")}`;
}

/** An empty store; when it is closed, it is emptied and may be given out again. */
export async function emptyPostgresStore(): Promise<Store> {
  const store = free.pop() ?? (await postgresStore({ url: freshAddress() }));
  const used = new Set<number>();
  let isClosed = false;
  return {
    ...store,
    loadIfEmpty(sdkAppId, ...given) {
      used.add(sdkAppId);
      return store.loadIfEmpty(sdkAppId, ...given);
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      for (const sdkAppId of used) await store.clear(sdkAppId);
      free.push(store);
    },
  };
}
