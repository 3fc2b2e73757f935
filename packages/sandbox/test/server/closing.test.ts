import { EventEmitter, once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { createSandbox, memoryStore, type Store } from "../../src/index.ts";
import { startServer } from "../../src/server.ts";
import { clock } from "../support/clock.ts";
import { signedQuery } from "../support/send.ts";
import { connectTo, rawRequest, sendRaw, serve } from "../support/serve.ts";

/** A store whose calls say that they have arrived, and wait for a sign to go on. */
function waitingStore(events: EventEmitter): Store {
  const inner = memoryStore();
  return {
    ...inner,
    async transact(...call) {
      events.emit("arrived");
      await once(events, "go on");
      return inner.transact(...call);
    },
  };
}

it("answers what it has accepted before it closes the port and the store", async () => {
  const events = new EventEmitter();
  const arrived = once(events, "arrived");
  const closed: string[] = [];
  const store: Store = {
    ...waitingStore(events),
    async close() {
      closed.push("store");
    },
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

it("a call that has arrived is answered, however long the store takes", async () => {
  const events = new EventEmitter();
  const arrived = once(events, "arrived");
  const server = await serve(
    { sandbox: createSandbox({ store: waitingStore(events), clock }) },
    { closingTimeout: 20 },
  );
  const answer = sendRaw(server.url, rawRequest(`POST /v4/sns/group_get?${signedQuery()}`));
  await arrived;

  const closing = server.close();
  await new Promise((resolve) => setTimeout(resolve, 200));
  events.emit("go on");

  expect((await answer).body).toContain('"ErrorCode":0');
  await closing;
});

it("closes at once where connections only idle", async () => {
  const server = await startServer({ sandbox: createSandbox({ clock }), host: "127.0.0.1", port: 0 });
  await (await fetch(`${server.url}/_sandbox/health`)).text();

  await server.close();

  await expect(fetch(server.url)).rejects.toThrow("fetch failed");
});

it("closes at once where a connection has brought nothing", async () => {
  const server = await serve({}, { closingTimeout: 3_600_000 });
  const socket = connectTo(server.url);
  await once(socket, "connect");
  await (await fetch(`${server.url}/_sandbox/health`)).text();

  await Promise.all([once(socket, "close"), server.close()]);
});

it("says that the port is taken", async () => {
  const { url } = await serve();

  await expect(serve({ port: Number(new URL(url).port) })).rejects.toThrow("EADDRINUSE");
});

it("writes an IPv6 host in brackets", async () => {
  const { url } = await serve({ host: "::1" });

  expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  expect((await fetch(`${url}/_sandbox/health`)).status).toBe(200);
});

it("under load answers all that it has accepted, and nothing that comes later", async () => {
  const events = new EventEmitter().setMaxListeners(0);
  const inner = memoryStore();
  let arrived = 0;
  const store: Store = {
    ...inner,
    async transact(...call) {
      arrived += 1;
      if (arrived === 50) events.emit("all arrived");
      await once(events, "go on");
      return inner.transact(...call);
    },
  };
  const sandbox = createSandbox({ store, clock });
  const server = await serve({ sandbox }, { closingTimeout: 3_600_000 });
  const allArrived = once(events, "all arrived");
  const call = rawRequest(`POST /v4/sns/group_get?${signedQuery()}`, { connection: "keep-alive" });
  const idle = connectTo(server.url);
  idle.on("error", () => undefined);
  idle.write(rawRequest("GET /_sandbox/health", { connection: "keep-alive" }, ""));
  await once(idle, "data");

  const answers = Array.from({ length: 50 }, () => sendRaw(server.url, call));
  await allArrived;
  const closing = server.close();
  idle.write(call);
  const late = await sendRaw(server.url, call).catch((error: NodeJS.ErrnoException) => error.code);
  events.emit("go on");

  const bodies = (await Promise.all(answers)).map(({ body }) => JSON.parse(body));
  await closing;
  expect(bodies).toEqual(Array(50).fill(expect.objectContaining({ ErrorCode: 0 })));
  expect(late).toBe("ECONNREFUSED");
  expect(arrived).toBe(50);
});

it.each([
  { title: "half of a head", sent: "POST /v4/sns/group_get HTTP/1.1\r\nHost:" },
  { title: "half of a body", sent: rawRequest("POST /v4/sns/group_get").slice(0, -1) },
])("a connection that has brought $title is cut after a while", async ({ sent }) => {
  const server = await serve({}, { closingTimeout: 50 });
  const socket = connectTo(server.url);
  await once(socket, "connect");
  socket.write(sent);
  await (await fetch(`${server.url}/_sandbox/health`)).text();
  const cut = text(socket).catch(() => "");

  await server.close();

  expect(await cut).toBe("");
});

it("a request that is on its way in when the server begins to close is answered", async () => {
  const server = await serve();
  const request = rawRequest(`POST /v4/sns/group_get?${signedQuery()}`);
  const socket = connectTo(server.url);
  socket.write(request.slice(0, -1));
  await (await fetch(`${server.url}/_sandbox/health`)).text();

  const closing = server.close();
  socket.write(request.slice(-1));

  expect(await text(socket)).toContain('"ErrorCode":0');
  await closing;
});

it.each([
  { path: `/v4/sns/group_get?${signedQuery()}`, says: '"ErrorCode":60008' },
  { path: "/_sandbox/reset", says: '"status":503' },
])("a call whose head ends while the server closes is refused in the form of its path", async ({ path, says }) => {
  const server = await serve();
  const request = rawRequest(`POST ${path}`);
  const socket = connectTo(server.url);
  const received = text(socket);
  socket.write(request.slice(0, 20));
  await (await fetch(`${server.url}/_sandbox/health`)).text();

  const closing = server.close();
  socket.write(request.slice(20));

  expect(await received).toContain("HTTP/1.1 503 Service Unavailable");
  expect(await received).toContain(says);
  await closing;
});
