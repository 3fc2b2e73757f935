import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it, vi } from "vitest";
import { tellAgain, writeReply } from "../src/rules/reply-cache.ts";

const profile = {};

function friend() {
  return { entry: { AddTime: 1 }, lists: [] };
}

it("what was told last is told again without being made anew", () => {
  const row = friend();
  const tell = vi.fn(() => ({ To_Account: "ben" }));

  const results = [tellAgain(row, profile, "remark", tell), tellAgain(row, profile, "remark", tell)];

  expect(tell).toHaveBeenCalledTimes(1);
  expect(results[1]).toBe(results[0]);
});

it.each([
  { what: "a row that took the place of the friend's", again: { row: friend() } },
  { what: "a row that took the place of the profile's", again: { profile: { Tag_Profile_IM_Nick: "Ben" } } },
  { what: "another question", again: { asked: "lists" } },
])("$what is answered anew", ({ again }) => {
  const first = { row: friend(), profile, asked: "remark" };
  const second = { ...first, ...again };
  tellAgain(first.row, first.profile, first.asked, () => ({ To_Account: "before" }));

  const result = tellAgain(second.row, second.profile, second.asked, () => ({ To_Account: "after" }));

  expect(result).toEqual({ To_Account: "after" });
});

it("of each row only what was told last is kept", () => {
  const row = friend();
  const tell = vi.fn(() => ({}));

  for (const asked of ["remark", "lists", "remark"]) tellAgain(row, profile, asked, tell);

  expect(tell).toHaveBeenCalledTimes(3);
});

it("what was told goes with the row, so that no more is kept than there are rows", async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const tellOnce = () => new WeakRef(tellAgain(friend(), profile, "remark", () => ({ To_Account: "ben" })));

  const told = tellOnce();
  // A WeakRef holds on until the turn of the event loop ends.
  await setImmediate();
  collect();

  expect(told.deref()).toBeUndefined();
});

const toldItem = tellAgain(friend(), profile, "", () => ({ To_Account: 'b"en', SnsProfileItem: [{ Value: "ü" }] }));
const refused = { To_Account: "cleo", ResultCode: 30001 };

it.each([
  {
    what: "told and refused items",
    reply: { InfoItem: [toldItem, refused, toldItem], Fail_Account: ["cleo"], ErrorCode: 0 },
  },
  { what: "told items alone", reply: { InfoItem: [toldItem] } },
  { what: "refused items alone", reply: { InfoItem: [refused], ErrorCode: 0 } },
  { what: "no items", reply: { InfoItem: [], ErrorCode: 0 } },
  { what: "a text first", reply: { ActionStatus: "FAIL", ErrorCode: 30001 } },
  { what: "texts as items", reply: { Fail_Account: ["ann", "ben"], left: undefined } },
  { what: "nothing", reply: {} },
])("a reply with $what is written as JSON.stringify writes it", ({ reply }) => {
  expect(writeReply(reply)).toBe(JSON.stringify(reply));
});
