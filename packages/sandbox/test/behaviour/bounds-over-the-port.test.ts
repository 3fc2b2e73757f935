import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { sandboxWith } from "../support/sandbox-with.ts";
import { signedQuery } from "../support/send.ts";
import { connectTo, rawRequest, sendRaw, serve } from "../support/serve.ts";

const controlToken = "control-token";
const headers = { authorization: `Bearer ${controlToken}` };
const call = `POST /v4/sns/group_get?${signedQuery()}`;
const body = '{"From_Account":"ann","LastSequence":0}';
const ok = expect.objectContaining({ ErrorCode: 0 });

/** A server on the store under test. */
async function served(limits: Parameters<typeof serve>[1] = {}) {
  const sandbox = sandboxWith({ accounts: { ann: {} } }, { controlToken });
  const server = await serve({ sandbox }, limits);
  const control = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${server.url}/_sandbox/${path}`, { headers, ...init });
    return { status: response.status, body: await response.json() };
  };
  const answered = async () => JSON.parse((await sendRaw(server.url, rawRequest(call, {}, body))).body);
  return { ...server, sandbox, control, answered };
}

it("bodies that do not arrive completely are refused beyond their bound, and calls are still answered", async () => {
  const { url, control, answered } = await served({ heldBytes: 50_000 });
  const stalled = connectTo(url);
  const refused = connectTo(url);
  const half = rawRequest(call, {}, body.padEnd(60_000)).slice(0, -30_000);
  stalled.write(half);
  await control("health");
  refused.write(half);

  const answer = await text(refused);

  expect(answer).toMatch(/^HTTP\/1\.1 503 .*"ErrorCode":60008/s);
  expect(await answered()).toEqual(ok);
  stalled.destroy();
});

it.each<[where: string, sent: (usersig: string) => string]>([
  ["a value", (usersig) => JSON.stringify({ From_Account: "ann", note: usersig })],
  ["an account", (usersig) => JSON.stringify({ From_Account: "ann", To_Account: [usersig], TagList: ["x"] })],
  ["a member with an escape in its name", (usersig) => `{"usersi\\u0067":"${usersig}"}`],
  [
    "percent-encoding",
    (usersig) => `{"note":"${usersig.replaceAll(/./g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)}"}`,
  ],
])("the journal does not show the call's signature: %s", async (_where, sent) => {
  const { url, control } = await served();
  const usersig = new URLSearchParams(signedQuery()).get("usersig") ?? "";
  await sendRaw(url, rawRequest(call, {}, sent(usersig)));

  const journal = await control("journal");

  expect(journal.status).toBe(200);
  expect(journal.body).toHaveLength(1);
  const shown = JSON.stringify(journal.body);
  expect([shown, decodeURIComponent(shown)].filter((kept) => kept.includes(usersig))).toEqual([]);
  expect(shown).toContain("[redacted]");
});

it("a call that arrives while the server closes gets the envelope", async () => {
  const { url, close, control } = await served();
  const socket = connectTo(url);
  const received = text(socket);
  socket.write(rawRequest(call, {}, body).slice(0, 20));
  await control("health");

  const closing = close();
  socket.write(rawRequest(call, {}, body).slice(20));

  expect(await received).toMatch(/^HTTP\/1\.1 503 .*"ActionStatus":"FAIL","ErrorCode":60008/s);
  await closing;
});

it("two Host headers are refused, and one is answered", async () => {
  const { url, answered } = await served();

  const refused = await sendRaw(url, rawRequest(call, {}, body).replace("\r\n", "\r\nHOST: localhost\r\n"));

  expect(refused).toMatchObject({ status: "HTTP/1.1 400 Bad Request", body: "a request must have one Host header\n" });
  expect(await answered()).toEqual(ok);
});

it("the clock stays where a signature can be checked", async () => {
  const { control, answered } = await served();
  const move = (by: object) => control("clock", { method: "PUT", body: JSON.stringify(by) });

  const refused = await move({ set: 100_000_000_000_000 });

  expect(refused).toMatchObject({ status: 400, body: { detail: expect.stringContaining("99999999999999") } });
  expect(await answered()).toEqual(ok);
  expect(await move({ set: 99_999_999_999_999 })).toMatchObject({ status: 200 });
  expect(await move({ advance: 1 })).toMatchObject({ status: 400 });
});

it("a world of more entries than the bound is refused by name, and the present world stays", async () => {
  const { control, answered } = await served();
  const friends = Array.from({ length: 67 }, (_empty, index) => ({
    From_Account: `u${index}`,
    To_Account: "{n}",
    count: 3000,
  }));

  const refused = await control("world", { method: "PUT", body: JSON.stringify({ friends }) });

  expect(refused).toMatchObject({
    status: 400,
    body: { detail: "not a world: friends must not stand for more than 200000 entries together" },
  });
  expect(await answered()).toEqual(ok);
});
