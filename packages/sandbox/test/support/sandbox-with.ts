import { inject, onTestFinished } from "vitest";
import {
  createSandbox,
  memoryStore,
  type Sandbox,
  type SandboxOptions,
  type Store,
  type World,
} from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { clock, now } from "./clock.ts";
import { emptyPostgresStore } from "./postgres-stores.ts";
import { temporaryFile } from "./temporary-folder.ts";

export { clock, now };

/** A sandbox of this world on the store under test, closed when the test ends. */
export function sandboxWith(world: World, options: SandboxOptions = {}): Sandbox {
  const sandbox = createSandbox({ store: storeUnderTest(), clock, world, ...options });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** An empty store of the kind under test. */
export function storeUnderTest(): Store | Promise<Store> {
  switch (inject("store")) {
    case "memory":
      return memoryStore();
    case "sqlite":
      return sqliteStore({ file: temporaryFile() });
    case "postgres":
      return emptyPostgresStore();
  }
}
