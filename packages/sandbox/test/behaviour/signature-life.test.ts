import { createHmac } from "node:crypto";
import { deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { demoIdentity } from "../../src/index.ts";
import { now, sandboxWith } from "../support/sandbox-with.ts";
import { send, signedQuery } from "../support/send.ts";

const fiftyYears = 50 * 365 * 86_400;

/** A UserSig made as the vendor's libraries make it, which no `mint` of ours would. */
function usersig(expire: number, sdkappid: number | string = demoIdentity.sdkAppId): string {
  const claims = { identifier: "administrator", sdkappid, time: now, expire };
  const text = Object.entries(claims).map(([name, value]) => `TLS.${name}:${value}\n`);
  const sig = createHmac("sha256", demoIdentity.secretKey).update(text.join("")).digest("base64");
  const token = Object.fromEntries(
    Object.entries({ ver: "2.0", ...claims, sig }).map(([name, value]) => [`TLS.${name}`, value]),
  );
  const bytes = deflateSync(JSON.stringify(token)).toString("base64");
  return bytes.replaceAll("+", "*").replaceAll("/", "-").replaceAll("=", "_");
}

it.each([
  { what: "50 years", given: usersig(fiftyYears), code: 0 },
  { what: "a second more", given: usersig(fiftyYears + 1), code: 70003 },
  { what: "an SDKAppID as text", given: usersig(60, String(demoIdentity.sdkAppId)), code: 70003 },
])("a UserSig with $what gets $code", async ({ given, code }) => {
  const sandbox = sandboxWith({ accounts: { ann: {} } });

  const body = { From_Account: "ann", LastSequence: 0 };

  expect(await send(sandbox, "group_get", body, signedQuery({ usersig: given }))).toMatchObject({ ErrorCode: code });
});

it("at the last moment of a clock a signature can still be checked, and no clock goes beyond it", async () => {
  const sandbox = sandboxWith({ accounts: { ann: {} } });
  const last = 99_999_999_999_999;
  sandbox.control.clock.set(last);

  const reply = await send(sandbox, "group_get", { From_Account: "ann", LastSequence: 0 });

  expect(reply).toMatchObject({ ErrorCode: 70001 });
  expect(() => sandbox.control.clock.advance(1)).toThrow("the clock must stay between 0 and 99999999999999");
  expect(() => sandbox.control.clock.set(Number.NaN)).toThrow("the clock must stay between 0 and");
  expect(() => sandbox.control.clock.set(-1)).toThrow("the clock must stay between 0 and");
});

it("a clock that reaches its last moment stands still", async () => {
  const below = { at: now * 1000, now: () => below.at };
  const sandbox = sandboxWith({ accounts: { ann: {} } }, { clock: below });
  sandbox.control.clock.set(99_999_999_999_999);

  below.at += 1000;

  expect(sandbox.control.clock.now()).toBe(99_999_999_999_999);
  expect(await send(sandbox, "group_get", { From_Account: "ann", LastSequence: 0 })).toMatchObject({
    ErrorCode: 70001,
  });
});
