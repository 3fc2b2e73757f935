import { switches } from "@chat-friends/contract/switches";
import { createSandbox } from "@chat-friends/sandbox";
import { expect, it } from "vitest";
import { catalogue } from "../../build/errors/catalogue.ts";
import { triggersOf } from "../../build/errors/triggers.ts";
import { ways } from "../../build/errors/ways.ts";
import { answerTo } from "./sandbox-call.ts";

const token = "token-of-this-test";
const bodyOf = (From_Account: string, To_Account: string): string =>
  JSON.stringify({ From_Account, AddFriendItem: [{ To_Account }] });

it("carries out the unchanged call", async () => {
  expect(await answerTo({})).toMatchObject({ ErrorCode: 0, ResultItem: [{ ResultCode: 0 }] });
});

it.each(ways)("causes $code: $text", async ({ code, call }) => {
  expect(await answerTo(call)).toMatchObject({ ActionStatus: "FAIL", ErrorCode: code });
});

it.each(catalogue)("causes $code by its magic UserID", async (code) => {
  const { magic } = triggersOf(code, new Map());
  const isOfItem = code.scope.includes("item");

  const reply = await answerTo({ body: isOfItem ? bodyOf("id", magic) : bodyOf(magic, "id1") });

  expect(reply).toMatchObject(isOfItem ? { ResultItem: [{ ResultCode: code.code }] } : { ErrorCode: code.code });
});

it.each(catalogue)("causes $code by the fault on its page", async (code) => {
  const { fault } = triggersOf(code, new Map());
  const sandbox = createSandbox({ controlToken: token });
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const address = "http://127.0.0.1:4600/_sandbox/faults";

  const added = await sandbox.fetch(new Request(address, { method: "POST", headers, body: JSON.stringify(fault) }));
  const reply = await answerTo({ body: bodyOf("id", "id1") }, sandbox);

  expect(added.status).toBe(201);
  expect(reply).toMatchObject(
    "To_Account" in fault ? { ResultItem: [{ ResultCode: code.code }] } : { ErrorCode: code.code },
  );
});

it("names the switches that cause a code, each with its value", () => {
  const settings = catalogue.flatMap((code) =>
    triggersOf(code, new Map()).switches.map(({ setting }) => [code.code, setting]),
  );

  const defaults = Object.entries(switches).map(([name, { values }]) => `${name}=${values[0].name}`);
  expect(settings.map(([, setting]) => setting)).not.toEqual(expect.arrayContaining([expect.toBeOneOf(defaults)]));
  expect(settings).toContainEqual([60002, "strict=on"]);
  expect(settings).toContainEqual([70020, "unknownApp=70020"]);
  expect(settings).toContainEqual([70050, "signatureLockout=on"]);
});

it("gives a case its initial world", () => {
  const pending = catalogue.find(({ code }) => code === 30539);
  const worlds = new Map([["friend_add.pending", "{}"]]);

  const cases = pending && triggersOf(pending, worlds).cases;

  expect(cases?.map(({ operation, name, world }) => [operation, name, world])).toContainEqual([
    "friend_add",
    "pending",
    "{}",
  ]);
});
