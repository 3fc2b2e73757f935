import assert from "node:assert/strict";
import { after, test } from "node:test";
import { ChatError, createClient, secretKeySigner, unwrap } from "@chat-friends/client/server";
import { createSandbox, demoIdentity } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";
import { addWithRemark } from "../src/friends.ts";

const { sdkAppId, secretKey } = demoIdentity;
const server = await startServer({ sandbox: createSandbox(), host: "127.0.0.1", port: 0 });
after(() => server.close());

const signer = secretKeySigner({ sdkAppId, identifier: "administrator", secretKey });
const chat = createClient({ baseUrl: server.url, signer });

test("a friend that was added is read back", async () => {
  assert.equal(await addWithRemark(chat, "id", "id1", "remark1"), "remark1");
});

test("a refused request is a ChatError with its code and name", async () => {
  const body = { From_Account: "nobody", LastSequence: 0 };
  const result = await chat.POST("/v4/sns/group_get", { body });
  assert.throws(
    () => unwrap(result),
    (error) => error instanceof ChatError && error.code === 30003,
  );
});
