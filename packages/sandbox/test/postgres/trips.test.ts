import type { OperationId } from "@chat-friends/contract";
import pg from "pg";
import { expect, it, onTestFinished } from "vitest";
import { createSandbox, demoIdentity } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { noNeeds } from "../../src/relations/snapshot.ts";
import { addressOf } from "../../src/stores/postgres/address.ts";
import { openApps } from "../../src/stores/postgres/apps.ts";
import { carryOut } from "../../src/stores/postgres/carry-out.ts";
import { openConnections } from "../../src/stores/postgres/connections.ts";
import { codes } from "../support/ask.ts";
import { clock } from "../support/clock.ts";
import { sendTogether } from "../support/send.ts";
import { several } from "./several.ts";
import { socketBetween } from "./socket-between.ts";

const people = Array.from({ length: 40 }, (_empty, index) => `person ${index}`);
const world = { accounts: Object.fromEntries(people.map((userID) => [userID, {}])) };
const reading = { From_Account: "person 0", LastSequence: 0 };
const membersOf = (From_Account: string) => ({ ...reading, From_Account, NeedFriend: "Need_Friend_Type_Yes" });
const hundred = {
  From_Account: "person 0",
  To_Account: Array.from({ length: 100 }, (_empty, index) => `nobody ${index}`),
  TagList: ["Tag_SNS_IM_Remark"],
};
const adding = (...names: string[]) => ({
  From_Account: "person 0",
  AddFriendItem: names.map((To_Account) => ({ To_Account, GroupName: "all" })),
});

it.each<{ title: string; operation: OperationId; bodies: readonly object[]; trips: number }>([
  { title: "a read", operation: "group_get", bodies: [reading], trips: 1 },
  { title: "a write", operation: "friend_add", bodies: [adding("person 1")], trips: 2 },
  { title: "a write of thirty items", operation: "friend_add", bodies: [adding(...people.slice(5, 35))], trips: 2 },
  {
    title: "three writes of one user",
    operation: "friend_add",
    bodies: [adding("person 2"), adding("person 3"), adding("person 4")],
    trips: 2,
  },
  // A round ends with the call that makes it two thousand rows, and 250 members are expected of lists that nobody knows.
  { title: "members of eight users", operation: "group_get", bodies: people.slice(0, 8).map(membersOf), trips: 1 },
  { title: "members of nine users", operation: "group_get", bodies: people.slice(0, 9).map(membersOf), trips: 2 },
  { title: "members of forty users", operation: "group_get", bodies: people.map(membersOf), trips: 5 },
  { title: "2000 friends in 20 calls", operation: "friend_get_list", bodies: Array(20).fill(hundred), trips: 1 },
  { title: "2100 friends in 21 calls", operation: "friend_get_list", bodies: Array(21).fill(hundred), trips: 2 },
])("$title costs $trips trips to the database", async ({ operation, bodies, trips }) => {
  let made = 0;
  let isAsking = false;
  const url = await socketBetween((_text, direction) => {
    const isQuestion = direction === "to the server";
    if (isQuestion && !isAsking) made += 1;
    isAsking = isQuestion;
    return "passes";
  });
  const sandbox = createSandbox({ store: postgresStore({ url: `${url}&connections=1` }), clock, world });
  onTestFinished(() => sandbox.close());
  // Now the connection is there, and the app is known.
  await sendTogether(sandbox, "group_get", [{ ...reading, From_Account: "person 39" }]);
  made = 0;

  await sendTogether(sandbox, operation, [...bodies]);

  expect(made).toBe(trips);
});

it("with locks, a call sees what was committed while it waited for them", async () => {
  const { sandboxes, address } = await several(1, world);
  const [sandbox] = sandboxes;
  if (!sandbox) return;
  expect(await codes(sandbox, "friend_add", adding("person 1"))).toEqual([0]);
  const connections = await openConnections(addressOf(address));
  onTestFinished(() => connections.close());
  const { url, schema } = addressOf(address);
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  onTestFinished(() => other.end());
  await other.query(`SET search_path = ${schema}; BEGIN`);
  await other.query("UPDATE owner SET version = version + 1, friends = friends + 1 WHERE owner = 'person 0'");
  await other.query("INSERT INTO friend SELECT owner, world, 'late', entry FROM friend WHERE owner = 'person 0'");

  let friends: readonly string[] = [];
  let isDecided = false;
  const needs = { ...noNeeds, owner: "person 0", friends: ["person 1", "late"] };
  const call = {
    ...{ needs, deadline: performance.now() + 10_000, resolve: () => undefined, reject: () => undefined },
    decide(snapshot: { friends: ReadonlyMap<string, unknown> }) {
      isDecided = true;
      friends = [...snapshot.friends.keys()];
      return [];
    },
  };
  const carried = carryOut({ connections, apps: openApps() }, demoIdentity.sdkAppId, [call], true);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const before = isDecided;
  await other.query("COMMIT");
  await carried;

  expect({ before, friends }).toEqual({ before: false, friends: ["person 1", "late"] });
});
