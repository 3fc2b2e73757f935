import { expect, it } from "vitest";
import { inspect, type MintOptions, mint } from "../src/index.ts";
import { demo, toStream } from "./forge.ts";

const largest = { sdkAppId: 4_294_967_295, now: 99_999_999_999, expire: 1_576_800_000 };

/** Calls `mint` with options that its types do not allow. */
function mintUnchecked(overrides: object): string {
  return mint({ ...demo, ...overrides } as MintOptions);
}

it("makes a UserSig that is valid for 180 days by default", () => {
  expect(inspect(mint(demo))).toMatchObject({ claims: { expire: 15_552_000 }, expiresAt: demo.now + 15_552_000 });
});

it("gives the same UserSig for the same arguments", () => {
  expect(mint(demo)).toBe(mint({ ...demo }));
});

it("doesn't compress, so that every runtime writes the same characters", () => {
  expect(mint(demo)).toMatch(/^eAEB/);
});

it.each([{ sdkAppId: 1, now: 0, expire: 0 }, largest])("accepts the limits themselves: %j", (limits) => {
  const { now, ...signed } = limits;

  expect(inspect(mint({ ...demo, ...limits }))).toMatchObject({ ok: true, claims: { ...signed, time: now } });
});

const sdkAppIdRule = "sdkAppId must be a whole number from 1 to 4294967295";
const identifierRule = "identifier must be a non-empty string without control characters or lone surrogates";
const keyRule = "secretKey must be a non-empty string without whitespace around it";
const nowRule = "now (seconds since 1970) must be a whole number from 0 to 99999999999";
const expireRule = "expire (seconds) must be a whole number from 0 to 1576800000";

it.each([
  [{ sdkAppId: 0 }, new RangeError(`${sdkAppIdRule}, got 0`)],
  [{ sdkAppId: largest.sdkAppId + 1 }, new RangeError(`${sdkAppIdRule}, got 4294967296`)],
  [{ sdkAppId: "1400000000" }, new RangeError(`${sdkAppIdRule}, got a value of type string`)],
  [{ identifier: "" }, new TypeError(identifierRule)],
  [{ identifier: 7 }, new TypeError(identifierRule)],
  [{ identifier: "a\nTLS.sdkappid:1" }, new TypeError(identifierRule)],
  [{ identifier: "a\u007f" }, new TypeError(identifierRule)],
  [{ identifier: "a\ud83d" }, new TypeError(identifierRule)],
  [{ secretKey: "" }, new TypeError(keyRule)],
  [{ secretKey: undefined }, new TypeError(keyRule)],
  [{ secretKey: `${demo.secretKey}\n` }, new TypeError(keyRule)],
  [{ secretKey: ` ${demo.secretKey}` }, new TypeError(keyRule)],
  [{ now: -1 }, new RangeError(`${nowRule}, got -1`)],
  [{ now: 1_700_000_000.5 }, new RangeError(`${nowRule}, got 1700000000.5`)],
  [{ now: 1_700_000_000_000 }, new RangeError(`${nowRule}, got 1700000000000`)],
  [{ now: largest.now + 1 }, new RangeError(`${nowRule}, got 100000000000`)],
  [{ now: Number.NaN }, new RangeError(`${nowRule}, got NaN`)],
  [{ expire: -1 }, new RangeError(`${expireRule}, got -1`)],
  [{ expire: 0.5 }, new RangeError(`${expireRule}, got 0.5`)],
  [{ expire: largest.expire + 1 }, new RangeError(`${expireRule}, got 1576800001`)],
  [{ userbuf: "BQ==" }, new TypeError("userbuf must be a Uint8Array")],
])("refuses %j and says what is allowed", (overrides, error) => {
  expect(() => mintUnchecked(overrides)).toThrow(error);
});

it("names a misplaced key without repeating it", () => {
  const misplaced = { sdkAppId: demo.secretKey, now: demo.secretKey, identifier: `${demo.secretKey}\n` };
  const tries = Object.entries(misplaced).map(
    ([name, value]) =>
      () =>
        mintUnchecked({ [name]: value }),
  );

  expect.assertions(tries.length);
  for (const attempt of tries) expect(attempt).toThrow(expect.not.stringContaining(demo.secretKey));
});

it("writes at most 2048 characters", () => {
  const room = 1536 - toStream(mint({ ...demo, identifier: "a" })).length;
  const message = "identifier and userbuf must fit in a UserSig of 2048 characters";

  expect(mint({ ...demo, identifier: "a".repeat(room + 1) })).toHaveLength(2048);
  expect(() => mint({ ...demo, identifier: "a".repeat(room + 2) })).toThrow(new RangeError(message));
  expect(() => mint({ ...demo, userbuf: new Uint8Array(room) })).toThrow(new RangeError(message));
  expect(() => mint({ ...demo, userbuf: new Uint8Array(200_000) })).toThrow(new RangeError(message));
});
