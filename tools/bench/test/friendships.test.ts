import type { RequestOf } from "@chat-friends/contract";
import { createSandbox } from "@chat-friends/sandbox";
import { sqliteStore } from "@chat-friends/sandbox/sqlite";
import { expect, it, onTestFinished } from "vitest";
import { buildFriendships, type Friendships, randomRead, userIDOf } from "../src/rows/friendships.ts";
import { friendGetList } from "../src/rows/requests.ts";
import { signedPath } from "../src/rows/signed-call.ts";
import { makeFolder } from "../src/temporary-folder.ts";

/** A sandbox on a new file with these friendships; gives the result of each item of a read. */
async function reader(friendships: Friendships) {
  const folder = await makeFolder();
  const file = folder.path("friends.sqlite");
  await buildFriendships(file, friendships);
  const sandbox = createSandbox({ store: sqliteStore({ file }), journal: false });
  onTestFinished(async () => {
    await sandbox.close();
    await folder.remove();
  });
  const url = `http://sandbox${signedPath("friend_get_list")}`;
  return async (body: RequestOf<"friend_get_list">): Promise<number[]> => {
    const reply = await sandbox.fetch(new Request(url, { method: "POST", body: JSON.stringify(body) }));
    const { InfoItem }: { InfoItem: { ResultCode: number }[] } = JSON.parse(await reply.text());
    return InfoItem.map(({ ResultCode }) => ResultCode);
  };
}

it("each owner has as many friends as asked, more than a call takes, and no more", async () => {
  const read = await reader({ owners: 2, friendsEach: 1001 });
  const codesOf = (owner: number, numbers: number[]) =>
    read({ ...friendGetList, From_Account: userIDOf(owner), To_Account: numbers.map(userIDOf) });

  expect(await codesOf(0, [1, 1000, 1001, 1002])).toEqual([0, 0, 0, 30001]);
  expect(await codesOf(1, [1, 2, 1001, 1002, 1003])).toEqual([30001, 0, 0, 0, 30001]);
});

it.each([
  { random: 0, owner: "user_0", first: "user_1" },
  { random: 0.5, owner: "user_1", first: "user_9" },
  { random: 0.999_999, owner: "user_1", first: "user_16" },
])("a random read is of ten friends of one owner: $first and others of $owner", async ({ random, owner, first }) => {
  const friendships = { owners: 2, friendsEach: 15 };
  const read = await reader(friendships);

  const body = randomRead(friendships, () => random);

  expect([body.From_Account, body.To_Account[0]]).toEqual([owner, first]);
  expect(new Set(body.To_Account).size).toBe(10);
  expect(await read(body)).toEqual(Array.from({ length: 10 }, () => 0));
});

it("after the last user comes the first again", () => {
  expect([0, 3399, 3400, 3401].map(userIDOf)).toEqual(["user_0", "user_3399", "user_0", "user_1"]);
});
