import { expect, it } from "vitest";
import { codes, entryOf, listsOf } from "../support/ask.ts";
import { now } from "../support/clock.ts";
import { several } from "./several.ts";
import { runSql } from "./sql.ts";

const world = { accounts: { ann: {}, ben: {}, cleo: {}, dan: {} } };
const adding = (To_Account: string, GroupName: string) => ({
  From_Account: "ann",
  AddFriendItem: [{ To_Account, GroupName }],
  AddType: "Add_Type_Single",
});

/** Takes the last write to ann's rows back, as a server does that takes over without it. */
const goBack = `
  DELETE FROM friend WHERE owner = 'ann' AND friend = 'ben'; DELETE FROM list WHERE name = 'lost'; DELETE FROM member WHERE list = 'lost';
  UPDATE owner SET version = version - 1, friends = friends - 1, sequence = sequence - 1, tokens = tokens[2:] WHERE owner = 'ann'`;

it("after a database that went back, a process does not answer from rows that are gone", async () => {
  const { sandboxes, address, contradictions } = await several(2, world);
  const [one, other] = sandboxes;
  if (!one || !other) return;
  expect(await codes(one, "friend_add", adding("dan", "kept"))).toEqual([0]);
  expect(await codes(one, "friend_add", adding("ben", "lost"))).toEqual([0]);
  expect(await listsOf(one, "ann")).toEqual({ kept: ["dan"], lost: ["ben"] });
  await runSql(address, goBack);

  // This write has the version of the one that is lost.
  expect(await codes(other, "friend_add", adding("cleo", "new"))).toEqual([0]);

  expect(await listsOf(one, "ann")).toEqual({ kept: ["dan"], new: ["cleo"] });
  expect(await entryOf(one, "ann", "ben")).toBeUndefined();
  expect(await codes(one, "friend_add", adding("ben", "new"))).toEqual([0]);
  expect(await contradictions()).toEqual([]);
});

it("after a database that went back, a process does not know accounts that are gone", async () => {
  const { sandboxes, address } = await several(2, world);
  const [one, other] = sandboxes;
  if (!one || !other) return;
  await one.control.putAccounts({ lost: {} });
  expect(await codes(one, "friend_add", adding("lost", "all"))).toEqual([0]);
  await runSql(
    address,
    "DELETE FROM account WHERE user_id = 'lost'; UPDATE app SET version = version - 1, tokens = tokens[2:]",
  );

  await other.control.putAccounts({ late: {} });

  const toLost = { ...adding("lost", "all"), From_Account: "ben" };
  expect(await codes(one, "friend_add", toLost)).toEqual([30003]);
});

it("after a database that went back, a process has the faults and the clock that count now", async () => {
  const { sandboxes, address } = await several(2, world);
  const [one, other] = sandboxes;
  if (!one || !other) return;
  const [before] = await runSql(address, "SELECT state FROM app");
  one.control.faults.add({ code: 30006, operation: "friend_add" });
  await one.control.saved();
  expect(await codes(one, "friend_add", adding("ben", "all"))).toEqual([]);
  await runSql(address, "UPDATE app SET version = version - 1, tokens = tokens[2:], state = $1", [before?.["state"]]);

  // This write has the version of the one that is lost.
  other.control.clock.advance(5000);
  await other.control.saved();

  expect(await codes(one, "friend_add", adding("ben", "all"))).toEqual([0]);
  expect(one.control.faults.list()).toEqual([]);
  expect(one.control.clock.now()).toBe(now * 1000 + 5000);
});
