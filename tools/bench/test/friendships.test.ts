import { createSandbox } from "@chat-friends/sandbox";
import { sqliteStore } from "@chat-friends/sandbox/sqlite";
import { expect, it, onTestFinished } from "vitest";
import { buildFriendships, userIDOf } from "../src/rows/friendships.ts";
import { friendGetList } from "../src/rows/requests.ts";
import { signedPath } from "../src/rows/signed-call.ts";
import { makeFolder } from "../src/temporary-folder.ts";

it("each owner has as many friends as asked, more than a call takes, and no more", async () => {
  const folder = await makeFolder();
  const file = folder.path("friends.sqlite");
  await buildFriendships(file, { owners: 2, friendsEach: 1001 });
  const sandbox = createSandbox({ store: sqliteStore({ file }), journal: false });
  onTestFinished(async () => {
    await sandbox.close();
    await folder.remove();
  });
  const codesOf = async (owner: number, numbers: number[]): Promise<number[]> => {
    const body = { ...friendGetList, From_Account: userIDOf(owner), To_Account: numbers.map(userIDOf) };
    const url = `http://sandbox${signedPath("friend_get_list")}`;
    const reply = await sandbox.fetch(new Request(url, { method: "POST", body: JSON.stringify(body) }));
    const { InfoItem }: { InfoItem: { ResultCode: number }[] } = JSON.parse(await reply.text());
    return InfoItem.map(({ ResultCode }) => ResultCode);
  };

  expect(await codesOf(0, [1, 1000, 1001, 1002])).toEqual([0, 0, 0, 30001]);
  expect(await codesOf(1, [1, 2, 1001, 1002, 1003])).toEqual([30001, 0, 0, 0, 30001]);
});

it("numbers of users go round", () => {
  expect([0, 3399, 3400, 3401].map(userIDOf)).toEqual(["user_0", "user_3399", "user_0", "user_1"]);
});
