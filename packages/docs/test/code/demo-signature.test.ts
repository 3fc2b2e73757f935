import { verify } from "@chat-friends/usersig";
import { expect, it } from "vitest";
import { demoSignature } from "../../src/code/demo-signature.ts";
import { demo } from "../../src/usersig/demo.ts";

it.each([
  { title: "is valid for a sandbox now", after: 0, ok: true },
  { title: "is valid for a day", after: 86_400, ok: true },
  { title: "is not valid after a day", after: 86_401, ok: false },
])("the signature in the code of a page $title", ({ after, ok }) => {
  const now = 1_800_000_000;

  expect(verify(demoSignature(now * 1000 + 999), { ...demo, now: now + after }).ok).toBe(ok);
});

it("is for another app and admin if they are given", () => {
  const caller = { sdkAppId: 7, identifier: "boss" };

  expect(verify(demoSignature(1_800_000_000_000, caller), { ...demo, ...caller, now: 1_800_000_000 }).ok).toBe(true);
});
