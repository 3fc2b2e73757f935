import { readFile } from "node:fs/promises";
import { type OperationId, operationIds } from "@chat-friends/contract";
import { expect, it } from "vitest";
import type { CasesToSend } from "../../src/operations/cases-to-send.ts";
import { sendCase } from "../../src/operations/send-case.ts";

const clock = { now: Date.now, elapsed: () => performance.now() };
const casesOf = async (id: OperationId): Promise<CasesToSend> =>
  JSON.parse(await readFile(new URL(`../../dist/operations/${id}/cases.json`, import.meta.url), "utf8"));
const rows = operationIds.map(async (operation) => {
  const { path, cases } = await casesOf(operation);
  return Object.entries(cases).map(([name, each]) => ({ operation, name, path, each }));
});
const all = (await Promise.all(rows)).flat();

it.each(all)("the sandbox in the page of $operation answers $name as the page shows it, twice", async (row) => {
  for (const time of ["first", "second"]) {
    const { status, reply, isAsShown } = await sendCase(row.path, row.each, clock);

    expect({ time, status, reply, isAsShown }).toMatchObject({ status: 200, isAsShown: true });
  }
});

it("sees a reply that is not the one of the case", async () => {
  const { path, each } = all[0] ?? expect.fail();

  const { isAsShown } = await sendCase(path, { ...each, reply: { ...Object(each.reply), ErrorCode: 7 } }, clock);

  expect(isAsShown).toBe(false);
});
