import {
  ChatError,
  createClient,
  fixedSigner,
  outcomes,
  unwrap,
} from "@chat-friends/client";
import { handlerFor } from "@chat-friends/mocks";
import { expect, it } from "vitest";
import { mocks } from "./setup.ts";

// Mocks accept any signature.
const signer = fixedSigner({
  sdkAppId: 1400000000,
  identifier: "administrator",
  usersig: "mocks-take-any",
});
const chat = createClient({ region: "singapore", signer });

/** Represents the code under test. */
async function addFriends(...accounts: string[]): Promise<string[]> {
  const AddFriendItem = accounts.map((To_Account) => ({ To_Account }));
  const added = unwrap(
    await chat.POST("/v4/sns/friend_add", {
      body: { From_Account: "id", AddFriendItem },
    }),
  );
  return outcomes(added, AddFriendItem).map(({ kind }) => kind);
}

it("adds friends", async () => {
  expect(await addFriends("ann", "ben")).toEqual(["ok", "ok"]);
});

it("tells which friends were refused", async () => {
  mocks.use(handlerFor("friend_add", { case: "partial_failure" }));

  expect(await addFriends("id1", "id2", "id3")).toEqual(["ok", "failed", "failed"]);
});

it("says that the service is busy", async () => {
  mocks.use(handlerFor("friend_add", { case: "code_60007" }));

  await expect(addFriends("ann")).rejects.toThrow(ChatError);
});
