import { casesOf } from "@chat-friends/contract/examples";
import { createSandbox, type JournalEntry } from "@chat-friends/sandbox";
import { expect, it } from "vitest";
import { addressOf } from "../../src/console/request/call.ts";
import { demoSignature } from "../../src/console/target/signature.ts";
import { isWanted, rowOf } from "../../src/live/call-row.ts";

/** The journal of one call with this body. */
async function journalOf(body: string, prepare: (sandbox: ReturnType<typeof createSandbox>) => void = () => undefined) {
  const sandbox = createSandbox();
  prepare(sandbox);
  const call = {
    baseUrl: "http://sandbox",
    operation: "friend_add",
    random: 1,
    body,
    ...demoSignature(Date.now()),
  } as const;
  await sandbox.fetch(new Request(addressOf(call), { method: "POST", body })).catch(() => undefined);
  const [entry] = sandbox.control.journal.list();
  return entry ?? expect.fail();
}

const basic = JSON.stringify(casesOf("friend_add").basic.request);
const three = JSON.stringify(casesOf("friend_add").partial_failure.request);

it.each([
  { what: "a success", body: basic, row: { from: "id", to: "id1", tone: "good", outcome: "OK", code: undefined } },
  {
    what: "a partial failure",
    body: three,
    prepare: (sandbox: ReturnType<typeof createSandbox>) =>
      void sandbox.control.faults.add({ To_Account: "id2", code: 30006 }),
    row: { from: "id", to: "id1 and 2 more", tone: "mixed", outcome: "OK, 1 of 3 refused", code: undefined },
  },
  {
    what: "a request that waits, beside a refusal",
    body: three,
    prepare: ({ control: { faults } }: ReturnType<typeof createSandbox>) => {
      faults.add({ To_Account: "id2", code: 30006 });
      faults.add({ To_Account: "id3", code: 30539 });
    },
    row: { tone: "mixed", outcome: "OK, 1 of 3 refused, 1 of 3 waits for the other user" },
  },
  {
    what: "a body that is not JSON",
    body: "{",
    row: { from: "", to: "", tone: "bad", outcome: "60003 BodyNotJson", code: 60003 },
  },
  {
    what: "a refusal",
    body: basic,
    prepare: (sandbox: ReturnType<typeof createSandbox>) => void sandbox.control.faults.add({ code: 30008 }),
    row: { tone: "bad", outcome: "30008 WriteConflict", code: 30008 },
  },
  {
    what: "an unlisted code",
    body: basic,
    prepare: (sandbox: ReturnType<typeof createSandbox>) => void sandbox.control.faults.add({ code: 99_999 }),
    row: { tone: "bad", outcome: "99999", code: undefined },
  },
  {
    what: "a call that was not carried out",
    body: basic,
    prepare: (sandbox: ReturnType<typeof createSandbox>) =>
      void sandbox.control.faults.add({ effect: "dropped-before" }),
    row: { tone: "bad", outcome: "not carried out, reply dropped" },
  },
  {
    what: "a reply that was cut",
    body: basic,
    prepare: (sandbox: ReturnType<typeof createSandbox>) => void sandbox.control.faults.add({ effect: "truncated" }),
    row: { tone: "mixed", outcome: "OK, reply truncated" },
  },
])("describes $what", async ({ body, prepare, row }) => {
  expect(rowOf(await journalOf(body, prepare))).toMatchObject({ operation: "friend_add", ...row });
});

it("describes a call of an unknown path by its method and path", () => {
  const entry: JournalEntry = {
    ...{ number: 1, time: 0, duration: 1, method: "GET", path: "/v4/x", ErrorCode: 60009, request: "", reply: {} },
  };

  expect(rowOf(entry)).toMatchObject({ operation: "GET /v4/x", outcome: "60009 ResourceUnknown", to: "" });
});

it.each([
  { words: "", kind: "all", isShown: true },
  { words: "friend_add id3", kind: "all", isShown: true },
  { words: "ID2  Refused", kind: "all", isShown: true },
  { words: "30006", kind: "all", isShown: true },
  { words: "30007", kind: "all", isShown: false },
  { words: "id4", kind: "all", isShown: false },
  { words: "", kind: "refused", isShown: true },
  { words: "", kind: "ok", isShown: false },
])("filters a partial failure by $words, $kind: $isShown", async ({ words, kind, isShown }) => {
  const entry = await journalOf(
    three,
    (sandbox) => void sandbox.control.faults.add({ To_Account: "id2", code: 30006 }),
  );

  expect(isWanted(rowOf(entry), words, kind)).toBe(isShown);
});
