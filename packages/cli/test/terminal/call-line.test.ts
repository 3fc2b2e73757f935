import type { JournalEntry } from "@chat-friends/sandbox";
import { expect, it } from "vitest";
import { callLine } from "../../src/sandbox/call-line.ts";
import { summaryOf } from "../../src/sandbox/call-summary.ts";

const success = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ErrorDisplay: "" };

/** An entry of the journal, by default of a friend_add. */
function entry(reply: JournalEntry["reply"], members: Partial<JournalEntry> = {}): JournalEntry {
  return {
    number: 1,
    time: new Date(2026, 0, 2, 3, 4, 5, 6).getTime(),
    duration: 1.26,
    method: "POST",
    path: "/v4/sns/friend_add",
    operation: "friend_add",
    From_Account: "ann",
    ErrorCode: Number(reply["ErrorCode"]),
    request: {},
    reply,
    ...members,
  };
}

function added(...codes: number[]) {
  return { ResultItem: codes.map((ResultCode, index) => ({ To_Account: `id${index}`, ResultCode })), ...success };
}

function lineOf(reply: JournalEntry["reply"], members: Partial<JournalEntry> = {}): string {
  return callLine(summaryOf(entry(reply, members)), false);
}

it("says when, what, of whom, what became of the items, and how long it took", () => {
  expect(lineOf(added(0, 0))).toBe("03:04:05.006  friend_add       ann           2 ok  1.3 ms");
});

it.each([
  ["a pending one", added(30539), "1 item: 0 ok, 1 pending; 30539 Pending"],
  [
    "the failed ones with each code, the frequent first",
    added(0, 30003, 30008, 30003),
    "4 items: 1 ok, 3 failed; 2 x 30003 AccountNotFound, 30008 WriteConflict",
  ],
  ["no more than three codes", added(30001, 30003, 30006, 30007, 30008), "30006 InternalError, 2 further codes"],
  ["a code that is not in the catalogue", added(39999), "39999 unlisted"],
])("says of items %s", (_what, reply, said) => {
  expect(lineOf(reply)).toContain(said);
});

const refused = (ErrorCode: number, ErrorInfo: string) => ({
  ActionStatus: "FAIL",
  ErrorCode,
  ErrorInfo,
  ErrorDisplay: "",
});

it.each([
  [
    "a signature, and why",
    refused(70001, "The UserSig expired 7 s ago."),
    {},
    "refused; 70001 SignatureExpired; The UserSig expired 7 s ago.",
  ],
  [
    "an unknown call, without all that is known",
    refused(60009, "no such resource; known are /v4/sns/friend_add"),
    { path: "/v4/sns/friend_delete", operation: undefined },
    "friend_delete    ann           refused; 60009 ResourceUnknown; no such resource  ",
  ],
  [
    "a call without an account",
    refused(30001, "From_Account is missing"),
    { From_Account: undefined },
    "friend_add       -             refused",
  ],
])("says of a refused request: %s", (_what, reply, members, said) => {
  expect(lineOf(reply, members as Partial<JournalEntry>)).toContain(said);
});

it.each([
  [{ delay: 500 }, "reply delayed by a fault"],
  [{ effect: "dropped" as const }, "reply dropped by a fault"],
])("says what a fault did to the reply: %j", (deliveryFault, said) => {
  expect(lineOf(added(0), { deliveryFault })).toContain(said);
});

it("says of a call without items that it is ok", () => {
  expect(lineOf({ CurrentSequence: 2, ...success }, { operation: "group_get" })).toContain("ok  1.3 ms");
});

it.each([
  ["green", added(0), "\u001b[32m"],
  ["amber", added(0, 30003), "\u001b[33m"],
  ["red", refused(70009, "x"), "\u001b[31m"],
])("is %s on a terminal", (_colour, reply, code) => {
  expect(callLine(summaryOf(entry(reply)), true)).toContain(code);
});

it.each(["/v4/sns/friend_add&usersig=eJwrVgoGAAHMANA*", "/v4/eJwrVgoGAAHMANA", `/v4/${"a".repeat(41)}`])(
  "does not show a path in which a signature may stand: %s",
  (path) => {
    const line = lineOf(refused(60009, "no such resource"), { path, operation: undefined } as unknown as JournalEntry);

    expect(line).toContain("  ?  ");
  },
);
