import { expect, it, vi } from "vitest";
import { renewed, type Signature } from "../src/signers/renewal.ts";

const start = 1_700_000_000;
const life = 1000;

/** Waits until a renewal in the background has ended. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A source of numbered signatures, each valid for 1000 s, and a clock that starts at 0 s. The test controls both. */
function arrange() {
  let second = 0;
  let count = 0;
  const clock = { now: () => (start + second) * 1000 };
  const next = (): Signature => ({ usersig: `usersig-${++count}`, expiresAt: start + second + life });
  const sign = vi.fn<(at: { now: number }) => Promise<Signature>>(async () => next());
  const usersig = renewed(sign, clock);
  const at = (now: number, refused?: string) => {
    second = now;
    return usersig(refused);
  };
  return { at, sign, next };
}

it.each([
  { second: 799, expected: "usersig-1" },
  { second: 801, expected: "usersig-2" },
])("after $second of 1000 s a caller gets $expected", async ({ second, expected }) => {
  const { at } = arrange();
  await at(0);

  await at(second);
  await settled();

  expect(await at(second)).toBe(expected);
});

it("makes one signature for 100 callers that wait for the first one", async () => {
  const { at, sign } = arrange();

  const given = await Promise.all(Array.from({ length: 100 }, () => at(0)));

  expect(new Set(given)).toEqual(new Set(["usersig-1"]));
  expect(sign).toHaveBeenCalledTimes(1);
});

it("renews once for 100 callers, which use the old signature meanwhile", async () => {
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
  { second: 909, tries: 2 },
  { second: 910, tries: 3 },
])(
  "after a renewal that failed at 900 s it has tried $tries times by $second s, and uses the old signature",
  async ({ second, tries }) => {
    const { at, sign } = arrange();
    await at(0);
    sign.mockRejectedValueOnce(new Error("no")).mockRejectedValueOnce(new Error("no"));
    await at(900);
    await settled();

    const given = await Promise.all(Array.from({ length: 100 }, () => at(second)));
    await settled();

    expect(new Set(given)).toEqual(new Set(["usersig-1"]));
    expect(sign).toHaveBeenCalledTimes(tries);
  },
);

it("uses the new signature after a renewal succeeds that had failed before", async () => {
  const { at, sign } = arrange();
  await at(0);
  sign.mockRejectedValueOnce(new Error("no"));
  await at(900);
  await settled();

  await at(910);
  await settled();

  expect(await at(910)).toBe("usersig-2");
});

it("throws the signer's error after the old signature has expired, and recovers with the signer", async () => {
  const { at, sign } = arrange();
  const failure = new Error("the vault is sealed");
  await at(0);
  sign.mockRejectedValueOnce(failure);

  await expect(at(1001)).rejects.toBe(failure);

  expect(await at(1001)).toBe("usersig-2");
});

it("never renews a signature without an end", async () => {
  const { at, sign } = arrange();
  sign.mockResolvedValueOnce({ usersig: "endless", expiresAt: Number.POSITIVE_INFINITY });
  await at(0);

  expect(await at(1e9)).toBe("endless");

  expect(sign).toHaveBeenCalledTimes(1);
});

it("asks for a signature at the clock's whole second", async () => {
  const { at, sign } = arrange();

  await at(7.9);

  expect(sign).toHaveBeenCalledWith({ now: start + 7 });
});

it("makes one new signature for 100 callers whose signature was refused, and which wait for it", async () => {
  const { at, sign } = arrange();
  await at(0);

  const given = await Promise.all(Array.from({ length: 100 }, () => at(1, "usersig-1")));

  expect(new Set(given)).toEqual(new Set(["usersig-2"]));
  expect(sign).toHaveBeenCalledTimes(2);
});

it("makes no new signature for a caller whose refused signature was already replaced", async () => {
  const { at, sign } = arrange();
  await at(0);
  await at(1, "usersig-1");

  expect(await at(2, "usersig-1")).toBe("usersig-2");

  expect(sign).toHaveBeenCalledTimes(2);
});

it("never uses a refused signature again, even while the source fails", async () => {
  const { at, sign } = arrange();
  const failure = new Error("the vault is sealed");
  await at(0);
  sign.mockRejectedValueOnce(failure);

  await expect(at(1, "usersig-1")).rejects.toBe(failure);

  expect(await at(1)).toBe("usersig-2");
});
