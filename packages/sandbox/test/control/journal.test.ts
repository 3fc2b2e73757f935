import { expect, it } from "vitest";
import { createSandbox, type Reply, type SandboxOptions } from "../../src/index.ts";
import { journalLimits, keepJournal } from "../../src/tenant/journal.ts";
import { clock, now } from "../support/sandbox-with.ts";
import { sendTogether, signedQuery, signedRequest } from "../support/send.ts";
import { usersigs } from "../support/signatures.ts";

const readId = { From_Account: "id", LastSequence: 0 };

function sandboxWith(options: SandboxOptions = {}) {
  return createSandbox({ clock, world: { accounts: { id: {} } }, ...options });
}

/** A call with a body of so many bytes. */
function call(bytes = 0, query = "identifier=administrator") {
  return { method: "POST", path: "/v4/sns/group_get", query: new URLSearchParams(query), body: new Uint8Array(bytes) };
}

const reply = (text = ""): Reply => ({ status: 200, body: JSON.stringify({ ErrorInfo: text }) });

/** A journal, and the numbers of what it keeps. */
function journalOf(calls: { bytes?: number; text?: string }[]): number[] {
  const journal = keepJournal(clock);
  for (const { bytes, text } of calls) journal.note(call(bytes))(reply(text));
  return journal.list().map(({ number }) => number);
}

it("keeps a call with its reply", async () => {
  const sandbox = sandboxWith();
  sandbox.control.clock.advance(250);

  await sandbox.fetch(signedRequest("group_get", readId));

  expect(sandbox.control.journal.list()).toEqual([
    {
      number: 1,
      time: now * 1000 + 250,
      duration: expect.any(Number),
      method: "POST",
      path: "/v4/sns/group_get",
      operation: "group_get",
      identifier: "administrator",
      From_Account: "id",
      ErrorCode: 0,
      request: readId,
      reply: {
        ResultItem: [],
        CurrentSequence: 0,
        ActionStatus: "OK",
        ErrorCode: 0,
        ErrorInfo: "",
        ErrorDisplay: "",
      },
    },
  ]);
});

it("measures how long a call took", () => {
  let milliseconds = 5;
  const journal = keepJournal(clock, { now: () => milliseconds });

  const note = journal.note(call());
  milliseconds += 7;
  note(reply());

  expect(journal.list()).toMatchObject([{ duration: 7 }]);
});

it("also keeps refused calls, and keeps a body that is not JSON as text", async () => {
  const sandbox = sandboxWith();

  await sandbox.fetch(signedRequest("group_get", "{", signedQuery({ identifier: "x".repeat(65) })));
  await sandbox.fetch(signedRequest("unknown", readId));

  const [refused, unknown] = sandbox.control.journal.list();
  expect(refused).toMatchObject({ request: "{", identifier: "x".repeat(64), ErrorCode: 70013 });
  expect(refused).not.toHaveProperty("From_Account");
  expect(unknown).toMatchObject({ path: "/v4/sns/unknown", ErrorCode: 60009 });
  expect(unknown).not.toHaveProperty("operation");
});

it("says what a fault did to a reply", async () => {
  const sandbox = sandboxWith();
  sandbox.control.faults.add({ effect: "dropped-before", times: 1 });
  sandbox.control.faults.add({ effect: "truncated" });

  await sandbox.fetch(signedRequest("group_get", readId)).catch(() => undefined);
  await sandbox.fetch(signedRequest("group_get", readId));

  const [dropped, truncated] = sandbox.control.journal.list();
  expect(dropped).toMatchObject({ deliveryFault: { effect: "dropped" }, reply: {} });
  expect(dropped).not.toHaveProperty("ErrorCode");
  expect(truncated).toMatchObject({ deliveryFault: { effect: "truncated" }, ErrorCode: 0 });
});

it("shows a body that nests too deep to be printed as text", () => {
  const journal = keepJournal(clock);
  const deep = "[".repeat(100_000) + "]".repeat(100_000);
  const body = new TextEncoder().encode(deep);

  journal.note({ ...call(), body })(reply());

  expect(journal.list()[0]?.request).toBe(deep);
  expect(() => JSON.stringify(journal.list())).not.toThrow();
});

it.each([...Object.values(usersigs), "canary-usersig"])("never keeps a signature (%#)", async (usersig) => {
  const sandbox = sandboxWith();

  await sandbox.fetch(signedRequest("group_get", readId, signedQuery({ usersig })));
  await sandbox.fetch(signedRequest(`group_get&${signedQuery({ usersig })}`, readId, signedQuery({ usersig })));
  await sandbox.fetch(signedRequest(`group_get%3F${signedQuery({ usersig })}`, readId, ""));

  const kept = JSON.stringify(sandbox.control.journal.list());
  expect(sandbox.control.journal.list()).toHaveLength(3);
  expect(kept).not.toContain(usersig);
  expect(kept).not.toContain(encodeURIComponent(usersig));
});

const percent = (value: string) => [...value].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join("");
const escapes = (value: string) => [...value].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join("");

it.each<[where: string, body: (usersig: string) => string]>([
  ["a value", (usersig) => `{"From_Account":"id","note":"${usersig}"}`],
  ["the name of a member", (usersig) => `{"From_Account":"id","${usersig}":1}`],
  ["the escaped name of its own parameter", (usersig) => `{"usersi\\u0067":"${usersig}"}`],
  ["escapes", (usersig) => `{"note":"${escapes(usersig)}"}`],
  ["percent-encoding", (usersig) => `{"note":"${percent(usersig)}"}`],
  ["percent-encoding twice", (usersig) => `{"note":"${encodeURIComponent(percent(usersig))}"}`],
  ["an account", (usersig) => `{"From_Account":"id","To_Account":["${usersig}"],"TagList":["Tag_SNS_IM_Remark"]}`],
  ["a text around it", (usersig) => `{"note":["see ${usersig}, please"]}`],
  ["a body that is not JSON", (usersig) => `usersi%67=${percent(usersig)}`],
  ["a body that is half of its JSON", (usersig) => `{"note":"${escapes(usersig)}`],
])("takes the call's own signature out of its body and reply: as %s", async (_where, body) => {
  const sandbox = sandboxWith();
  const query = signedQuery();
  const usersig = new URLSearchParams(query).get("usersig") ?? "";

  await sandbox.fetch(signedRequest("friend_get_list", body(usersig), query));

  const kept = JSON.stringify(sandbox.control.journal.list());
  const shown = decodeURIComponent(decodeURIComponent(kept.replaceAll("%%", "%25%25"))).replaceAll("\\\\u00", "\\u00");
  expect(sandbox.control.journal.list()).toHaveLength(1);
  expect(kept).toContain("[redacted]");
  expect(shown).not.toContain(usersig);
  expect(kept).not.toContain(escapes(usersig).replaceAll("\\", "\\\\"));
});

it("keeps counting after it is emptied, and forgets a call that is still running", () => {
  const journal = keepJournal(clock);
  journal.note(call())(reply());
  const underWay = journal.note(call());
  const waiting = journal.list();

  journal.clear();
  underWay(reply(large));
  journal.note(call())(reply());
  journal.note(call())(reply(large));

  expect(waiting.map(({ number }) => number)).toEqual([1]);
  expect(journal.list().map(({ number }) => number)).toEqual([3, 4]);
});

it("gives a reader who tails it every call once, also one that is answered after a later one", () => {
  const journal = keepJournal(clock);
  const [first, second, third] = [journal.note(call()), journal.note(call()), journal.note(call())];
  const after = (number: number) => journal.list(number).map((entry) => entry.number);

  first(reply());
  third(reply());
  const held = after(0);
  second(reply());

  expect(held).toEqual([1]);
  expect(after(1)).toEqual([2, 3]);
  expect(after(3)).toEqual([]);
});

it("keeps the last 1000 calls, the oldest go first", () => {
  const numbers = journalOf(Array(1000).fill({}));
  const more = journalOf(Array(1001).fill({}));

  expect([numbers.length, numbers[0]]).toEqual([1000, 1]);
  expect([more.length, more[0], more.at(-1)]).toEqual([1000, 2, 1001]);
});

const emptyReply = reply().body.length;
const most = journalLimits.bytes - emptyReply;
const large = "x".repeat(most - emptyReply);

it.each<[title: string, calls: { bytes?: number; text?: string }[], kept: number[]]>([
  ["just fit", [{ bytes: most - emptyReply - 5 }, { text: "12345" }], [1, 2]],
  ["are one byte too many", [{ bytes: most - emptyReply - 5 }, { text: "123456" }], [2]],
  ["are one byte too many by the request", [{ bytes: most }, { bytes: 1 }], [2]],
  ["are too many, and then fit again", [{ text: large }, { text: large }, {}], [2, 3]],
  ["are too many for one call", [{}, { bytes: 2 * most }], [2]],
])("keeps 8 MiB of bodies: what goes where they %s", (_title, calls, kept) => {
  expect(journalOf(calls)).toEqual(kept);
});

it("is empty if the sandbox keeps no journal", async () => {
  const sandbox = sandboxWith({ journal: false });
  const added = await sandbox.tenants.add();

  await sendTogether(sandbox, "group_get", [readId]);
  sandbox.control.journal.clear();

  expect(sandbox.control.journal.list()).toEqual([]);
  expect(added.journal.list()).toEqual([]);
});

it("hears nothing of the control plane", async () => {
  const sandbox = sandboxWith({ controlToken: "token" });

  await sandbox.fetch(new Request("http://sandbox/_sandbox/health"));

  expect(sandbox.control.journal.list()).toEqual([]);
});
