import { expect, it, vi } from "vitest";
import { type ClientEvents, callbackSigner, createClient, type Signature } from "../src/index.ts";
import { body, reply } from "./clients.ts";

const identity = { sdkAppId: 1400000000, identifier: "administrator" };
const signature: Signature = { usersig: "eJw*", expiresAt: Number.POSITIVE_INFINITY };
const local = Date.UTC(2026, 0, 1);
const clock = { now: () => local };

it.each([
  ["at once", () => signature],
  ["later", async () => signature],
])("gives the answer of a callback %s", async (_when, sign) => {
  expect(await callbackSigner({ ...identity, sign }).usersig()).toBe("eJw*");
});

it.each([
  ["rejects", () => Promise.reject(new Error("sealed"))],
  [
    "throws",
    () => {
      throw new Error("sealed");
    },
  ],
])("gives the error of a callback that %s, and calls it again", async (_how, fail) => {
  const sign = vi.fn<() => Promise<Signature>>(async () => signature).mockImplementationOnce(fail);
  const signer = callbackSigner({ ...identity, sign });

  await expect(signer.usersig()).rejects.toThrow("sealed");

  expect(await signer.usersig()).toBe("eJw*");
});

const now = local / 1000;
const noText = "sign must give { usersig, expiresAt }, with a usersig that is a text and not empty";
const noTime = "sign must give expiresAt in seconds since 1970, or Infinity";

it.each([
  ["the text alone", "eJwcanary", noText],
  ["nothing", undefined, noText],
  ["an empty text", { usersig: "", expiresAt: now }, noText],
  ["no end", { usersig: "eJwcanary" }, noTime],
  ["an end that is no number", { usersig: "eJwcanary", expiresAt: new Date(local) }, noTime],
  ["NaN", { usersig: "eJwcanary", expiresAt: Number.NaN }, noTime],
  ["milliseconds", { usersig: "eJwcanary", expiresAt: local + 86_400_000 }, noTime],
])("refuses a callback that gives %s, and repeats nothing of it", async (_what, given, message) => {
  const renewals: ClientEvents["renewal"][] = [];
  const hooks = { renewal: (event: ClientEvents["renewal"]) => renewals.push(event) };
  const signer = callbackSigner({ ...identity, sign: () => given as Signature, clock, hooks });

  await expect(signer.usersig()).rejects.toThrow(new TypeError(message));

  expect(renewals).toMatchObject([{ error: { message } }]);
});

it("takes a signature that is valid until the last second before milliseconds", async () => {
  const expiresAt = 99_999_999_999;

  expect(await callbackSigner({ ...identity, sign: () => ({ usersig: "eJw*", expiresAt }) }).usersig()).toBe("eJw*");
});

it("asks for a signature at the service's time", async () => {
  const sign = vi.fn(() => signature);
  const signer = callbackSigner({ ...identity, sign, clock });
  signer.learn?.(new Date(local + 300_000).toUTCString());

  await signer.usersig();

  expect(sign).toHaveBeenCalledWith({ now: local / 1000 + 300 });
});

it("computes the end of a signature by the service's time", async () => {
  const expiresAt = local / 1000 + 299;
  const sign = vi.fn(() => signature).mockReturnValueOnce({ usersig: "old", expiresAt });
  const signer = callbackSigner({ ...identity, sign, clock });
  await signer.usersig();

  signer.learn?.(new Date(local + 300_000).toUTCString());

  expect(await signer.usersig()).toBe("eJw*");
});

it("calls the hook for each renewal, with the error if it fails", async () => {
  const renewals: ClientEvents["renewal"][] = [];
  const failure = new Error("sealed");
  const sign = vi.fn<() => Promise<Signature>>(async () => signature).mockRejectedValueOnce(failure);
  let milliseconds = 0;
  const ticking = { now: () => (milliseconds += 5) };
  const hooks = { renewal: (event: ClientEvents["renewal"]) => renewals.push(event) };
  const signer = callbackSigner({ ...identity, sign, clock: ticking, hooks });

  await signer.usersig().catch(() => {});
  await signer.usersig();
  await signer.usersig();

  expect(renewals).toEqual([{ milliseconds: 5, error: failure }, { milliseconds: 5 }]);
});

it("is called once for all clients that share the signer", async () => {
  const sign = vi.fn(() => signature);
  const signer = callbackSigner({ ...identity, sign });
  const fetch = async () => Response.json(reply);

  await createClient({ region: "singapore", signer, fetch }).POST("/v4/sns/friend_add", { body });
  await createClient({ region: "seoul", signer, fetch }).POST("/v4/sns/friend_add", { body });

  expect(sign).toHaveBeenCalledTimes(1);
});
