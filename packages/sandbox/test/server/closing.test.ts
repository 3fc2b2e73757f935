import { EventEmitter, once } from "node:events";
import { expect, it } from "vitest";
import { createSandbox, memoryStore, type Store } from "../../src/index.ts";
import { startServer } from "../../src/server.ts";
import { clock } from "../support/sandbox-with.ts";
import { signedQuery } from "../support/send.ts";
import { serve } from "../support/serve.ts";

it("answers what it has accepted before it closes the port and the store", async () => {
  const events = new EventEmitter();
  const arrived = once(events, "arrived");
  const closed: string[] = [];
  const inner = memoryStore();
  const store: Store = {
    ...inner,
    async transact(...call) {
      events.emit("arrived");
      await once(events, "go on");
      return inner.transact(...call);
    },
    close: () => closed.push("store"),
  };
  const server = await startServer({ sandbox: createSandbox({ store, clock }), host: "127.0.0.1", port: 0 });

  const address = `${server.url}/v4/sns/group_get?${signedQuery()}`;
  const answer = fetch(address, { method: "POST", body: '{"From_Account":"id","LastSequence":0}' });
  await arrived;
  const closing = server.close();
  expect(closed).toEqual([]);
  events.emit("go on");

  expect(await (await answer).json()).toMatchObject({ ErrorCode: 0 });
  await closing;
  expect(closed).toEqual(["store"]);
  await expect(fetch(address)).rejects.toThrow("fetch failed");
});

it("closes at once where connections only idle", async () => {
  const server = await startServer({ sandbox: createSandbox({ clock }), host: "127.0.0.1", port: 0 });
  await (await fetch(`${server.url}/_sandbox/health`)).text();

  await server.close();

  await expect(fetch(server.url)).rejects.toThrow("fetch failed");
});

it("says so where the port is taken", async () => {
  const { url } = await serve();

  await expect(serve({ port: Number(new URL(url).port) })).rejects.toThrow("EADDRINUSE");
});

it("writes an IPv6 host in brackets", async () => {
  const { url } = await serve({ host: "::1" });

  expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  expect((await fetch(`${url}/_sandbox/health`)).status).toBe(200);
});
