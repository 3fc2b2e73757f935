import { readFile } from "node:fs/promises";
import { type OperationId, operations } from "@chat-friends/contract";
import { expect, it } from "vitest";
import type { CasesToSend } from "../../src/operations/cases-to-send.ts";
import { isSame } from "../../src/operations/is-same.ts";
import { sendCase } from "../../src/operations/send-case.ts";

const clock = { now: Date.now, elapsed: () => performance.now() };
const ids = Object.keys(operations) as OperationId[];
const casesOf = async (id: OperationId): Promise<CasesToSend> =>
  JSON.parse(await readFile(new URL(`../../dist/operations/${id}/cases.json`, import.meta.url), "utf8"));
const rows = ids.map(async (operation) => {
  const { path, cases } = await casesOf(operation);
  return Object.entries(cases).map(([name, each]) => ({ operation, name, path, each }));
});
const all = (await Promise.all(rows)).flat();

it.each(all)("the sandbox in the page of $operation answers $name as the page shows it, twice", async (row) => {
  for (const time of ["first", "second"]) {
    const { status, reply } = await sendCase(row.path, row.each, clock);

    expect({ time, status, reply, isSame: isSame(reply, row.each.reply) }).toMatchObject({ status: 200, isSame: true });
  }
});

it.each([
  { one: { a: 1, b: [{ c: 2, d: 3 }] }, other: { b: [{ d: 3, c: 2 }], a: 1 }, same: true },
  { one: [{ Tag: "A" }, { Tag: "B" }], other: [{ Tag: "B" }, { Tag: "A" }], same: true },
  { one: [{ To_Account: "a" }, { To_Account: "b" }], other: [{ To_Account: "b" }, { To_Account: "a" }], same: false },
  { one: { a: [1, 2] }, other: { a: [2, 1] }, same: false },
  { one: { a: 1 }, other: { a: 1, b: 2 }, same: false },
])("$one and $other are the same reply: $same", ({ one, other, same }) => {
  expect(isSame(one, other)).toBe(same);
});
