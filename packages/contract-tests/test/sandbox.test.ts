import { join } from "node:path";
import { createSandbox, memoryStore, type Store } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";
import { sqliteStore } from "@chat-friends/sandbox/sqlite";
import { sharedFolder } from "@chat-friends/testing";
import { afterAll, expect, it } from "vitest";
import { cases, checkCase } from "../src/index.ts";
import { demoAdmin } from "./targets/demo-identity.ts";
import { worldOf } from "./worlds.ts";

const sandboxes = {
  memory: await serve(memoryStore()),
  SQLite: await serve(await sqliteStore({ file: join(sharedFolder(), "friends.db") })),
};

/** A sandbox behind a free port, for all cases. */
async function serve(store: Store) {
  const sandbox = createSandbox({ store });
  const server = await startServer({ sandbox, host: "127.0.0.1", port: 0 });
  afterAll(() => server.close());
  return { sandbox, target: { name: "sandbox", baseUrl: server.url, fetch, identity: demoAdmin } };
}

const runs = Object.entries(sandboxes).flatMap(([kind, served]) =>
  cases.map((contractCase) => ({ id: contractCase.id, contractCase, kind, served })),
);

it.each(runs)("a sandbox on the $kind store answers $id over a port", async ({ contractCase, served }) => {
  await served.sandbox.control.importWorld(worldOf(contractCase.id));

  const verdict = await checkCase(served.target, contractCase);

  expect(verdict).toEqual({ case: contractCase.id, outcome: "passed" });
});
