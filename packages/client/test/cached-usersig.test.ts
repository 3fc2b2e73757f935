import { expect, it, vi } from "vitest";
import { cachedUsersig } from "../src/core/cached-usersig.ts";
import type { Signature } from "../src/index.ts";

const start = 1_700_000_000;
const life = 1000;

/** Lets a renewal in the background come to its end. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A signer of numbered signatures, each good for 1000 s, and a clock that starts at 0 s; both are set by the test. */
function arrange() {
  let second = 0;
  let count = 0;
  const clock = { now: () => (start + second) * 1000 };
  const next = (): Signature => ({ usersig: `usersig-${++count}`, expiresAt: start + second + life });
  const sign = vi.fn<() => Signature | Promise<Signature>>(next);
  const usersig = cachedUsersig({ sdkAppId: 1, identifier: "a", sign }, clock);
  const at = (now: number) => {
    second = now;
    return usersig();
  };
  return { at, sign, next };
}

it.each([
  { second: 799, expected: "usersig-1" },
  { second: 801, expected: "usersig-2" },
])("at $second s of a 1000 s life a caller is on $expected", async ({ second, expected }) => {
  const { at } = arrange();
  await at(0);

  await at(second);
  await settled();

  expect(await at(second)).toBe(expected);
});

it("makes one signature for 100 callers who wait for the first", async () => {
  const { at, sign } = arrange();

  const given = await Promise.all(Array.from({ length: 100 }, () => at(0)));

  expect(new Set(given)).toEqual(new Set(["usersig-1"]));
  expect(sign).toHaveBeenCalledTimes(1);
});

it("renews once for 100 callers, who go on with the old signature meanwhile", async () => {
  const { at, sign, next } = arrange();
  await at(0);
  sign.mockImplementationOnce(() => settled().then(next));

  const given = await Promise.all(Array.from({ length: 100 }, () => at(900)));
  await settled();

  expect(new Set(given)).toEqual(new Set(["usersig-1"]));
  expect(sign).toHaveBeenCalledTimes(2);
  expect(await at(900)).toBe("usersig-2");
});

it.each([
  { failure: "rejects", fail: () => Promise.reject(new Error("no")) },
  {
    failure: "throws",
    fail: () => {
      throw new Error("no");
    },
  },
])("keeps a valid signature when the signer $failure, and asks again at the next call", async ({ fail }) => {
  const { at, sign } = arrange();
  await at(0);
  sign.mockImplementationOnce(fail);

  const during = await at(1000);
  await settled();
  await at(1000);
  await settled();

  expect(during).toBe("usersig-1");
  expect(await at(1000)).toBe("usersig-2");
  expect(sign).toHaveBeenCalledTimes(3);
});

it("gives the signer's error once the old signature has expired, and recovers with the signer", async () => {
  const { at, sign } = arrange();
  const failure = new Error("the vault is sealed");
  await at(0);
  sign.mockRejectedValueOnce(failure);

  await expect(at(1001)).rejects.toBe(failure);

  expect(await at(1001)).toBe("usersig-2");
});

it("never renews a signature without an end", async () => {
  const { at, sign } = arrange();
  sign.mockReturnValueOnce({ usersig: "endless", expiresAt: Number.POSITIVE_INFINITY });
  await at(0);

  expect(await at(1e9)).toBe("endless");

  expect(sign).toHaveBeenCalledTimes(1);
});
