import { type ChatClient, createClient, unwrap } from "@chat-friends/client";
import { secretKeySigner } from "@chat-friends/client/server";
import type { RequestOf } from "@chat-friends/contract";
import { createSandbox, demoIdentity } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";
import { sqliteStore } from "@chat-friends/sandbox/sqlite";
import { expect, it } from "vitest";
import { temporaryFile } from "./temporary-file.ts";

const { sdkAppId, secretKey } = demoIdentity;
const signer = secretKeySigner({ sdkAppId, identifier: "administrator", secretKey });

const added: RequestOf<"friend_add"> = {
  From_Account: "UserID_1",
  AddFriendItem: [
    { To_Account: "UserID_4", Remark: "lab partner", GroupName: "Classmates", AddSource: "AddSource_Type_Web" },
  ],
};

const friend: RequestOf<"friend_get_list"> = {
  From_Account: "UserID_1",
  To_Account: ["UserID_4"],
  TagList: ["Tag_SNS_IM_Remark", "Tag_SNS_IM_Group", "Tag_SNS_IM_AddSource"],
};

const lists: RequestOf<"group_get"> = {
  From_Account: "UserID_1",
  LastSequence: 0,
  NeedFriend: "Need_Friend_Type_Yes",
  GroupName: ["Classmates"],
};

const stored = {
  InfoItem: [
    {
      To_Account: "UserID_4",
      SnsProfileItem: expect.arrayContaining([
        { Tag: "Tag_SNS_IM_Remark", Value: "lab partner" },
        { Tag: "Tag_SNS_IM_Group", Value: ["Classmates"] },
        { Tag: "Tag_SNS_IM_AddSource", Value: "AddSource_Type_Web" },
      ]),
      ResultCode: 0,
      ResultInfo: "",
    },
  ],
  ResultItem: [{ GroupName: "Classmates", FriendNumber: 1, To_Account: ["UserID_4"] }],
};

it("a friend that the client adds is read back from the running sandbox, and from its file after a restart", async () => {
  const file = temporaryFile("friends.db");

  await withSandbox(file, async (chat) => {
    const { ResultItem } = unwrap(await chat.POST("/v4/sns/friend_add", { body: added }));

    expect(ResultItem).toEqual([{ To_Account: "UserID_4", ResultCode: 0, ResultInfo: "" }]);
    expect(await readBack(chat)).toEqual(stored);
  });

  await withSandbox(file, async (chat) => {
    expect(await readBack(chat)).toEqual(stored);
  });
});

/** Runs the job with a client of a sandbox that keeps its world in the file, and closes the sandbox after it. */
async function withSandbox(file: string, job: (chat: ChatClient) => Promise<void>): Promise<void> {
  const sandbox = createSandbox({ store: sqliteStore({ file }) });
  const server = await startServer({ sandbox, host: "127.0.0.1", port: 0 });
  try {
    await job(createClient({ baseUrl: server.url, signer }));
  } finally {
    await server.close();
  }
}

async function readBack(chat: ChatClient) {
  const { InfoItem } = unwrap(await chat.POST("/v4/sns/friend_get_list", { body: friend }));
  const { ResultItem } = unwrap(await chat.POST("/v4/sns/group_get", { body: lists }));
  return { InfoItem, ResultItem };
}
