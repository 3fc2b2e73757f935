import { demoIdentity } from "@chat-friends/sandbox";
import { verify } from "@chat-friends/usersig";
import { expect, it } from "vitest";
import { sign } from "../src/sign.ts";

const clock = { now: () => 1_700_000_000_999 };

it("signs for the admin of the environment, for the time it is told", () => {
  const usersig = sign({ expire: "60", environment: { CHAT_FRIENDS_ADMIN: "root" }, clock });

  const expected = { sdkAppId: demoIdentity.sdkAppId, secretKey: demoIdentity.secretKey, identifier: "root" };
  expect(verify(usersig, { ...expected, now: 1_700_000_060 })).toMatchObject({ ok: true });
  expect(verify(usersig, { ...expected, now: 1_700_000_061 })).toMatchObject({ ok: false, code: 70001 });
});

it.each(["0", "-1", "1.5", "1d", ""])("refuses --expire %s", (expire) => {
  expect(() => sign({ expire, environment: {}, clock })).toThrow("must be a whole number of seconds");
});
