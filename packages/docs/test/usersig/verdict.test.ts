import { mint } from "@chat-friends/usersig";
import { diagnose } from "@chat-friends/usersig/diagnose";
import { expect, it } from "vitest";
import { demo } from "../../src/usersig/demo.ts";
import { verdictOf } from "../../src/usersig/verdict.ts";

const { secretKey } = demo;

it.each([
  { what: "a signature with its key", expire: 60, known: { secretKey }, says: "Good" },
  { what: "a signature without its key", expire: 60, known: {}, says: "Readable" },
  { what: "a signature of another app", expire: 60, known: { secretKey, sdkAppId: 1 }, says: "Refused" },
  { what: "a validity of one second", expire: 1, known: { secretKey }, says: "Good" },
  { what: "a validity of zero seconds", expire: 0, known: { secretKey }, says: "Useless" },
])("judges $what: $says", ({ expire, known, says }) => {
  const usersig = mint({ ...demo, now: 1_000, expire });

  expect(verdictOf(diagnose({ usersig, now: 1_000, ...known })).title).toBe(says);
});
