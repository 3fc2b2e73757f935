import { demoIdentity } from "@chat-friends/sandbox";
import { verify } from "@chat-friends/usersig";
import { expect, it } from "vitest";
import { sign } from "../../src/commands/sign.ts";
import { runInProcess } from "../support/in-process.ts";
import { temporaryFile } from "../support/temporary-file.ts";

const clock = { now: () => 1_700_000_000_999 };

const app = { sdkappid: demoIdentity.sdkAppId, admin: "root", expire: 60 };
const expected = { sdkAppId: demoIdentity.sdkAppId, secretKey: demoIdentity.secretKey };

it.each([
  { who: "the admin", options: app, identifier: "root" },
  { who: "the given identifier", options: { ...app, identifier: "ann" }, identifier: "ann" },
])("signs for $who, for the given time", ({ options, identifier }) => {
  const usersig = sign(options, {}, clock);

  expect(verify(usersig, { ...expected, identifier, now: 1_700_000_060 })).toMatchObject({ ok: true });
  expect(verify(usersig, { ...expected, identifier, now: 1_700_000_061 })).toMatchObject({ ok: false, code: 70001 });
});

it("signs with the key of the environment, or of a file", () => {
  const file = temporaryFile("key.txt", "key-in-a-file\n");
  const byEnvironment = sign(app, { CHAT_FRIENDS_SECRET_KEY: "a-key-of-my-own" }, clock);
  const byFile = sign({ ...app, secretKeyFile: file }, { CHAT_FRIENDS_SECRET_KEY: "a-key-of-my-own" }, clock);

  const now = 1_700_000_000;
  expect(verify(byEnvironment, { ...expected, identifier: "root", secretKey: "a-key-of-my-own", now }).ok).toBe(true);
  expect(verify(byFile, { ...expected, identifier: "root", secretKey: "key-in-a-file", now }).ok).toBe(true);
});

it.each(["0", "-1", "1.5", "1d", "", "1576800001"])("refuses --expire '%s'", async (expire) => {
  const { code, stderr } = await runInProcess(["sign", `--expire=${expire}`]);

  expect(code).toBe(1);
  expect(stderr).toContain("It must be a whole number of seconds from 1 to 1576800000.");
});
