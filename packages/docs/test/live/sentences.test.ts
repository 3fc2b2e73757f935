import { expect, it } from "vitest";
import { countedCalls, missing, troubleIn } from "../../src/live/sentences.ts";
import { TokenRefused } from "../../src/running/control.ts";

const sandbox = "http://localhost:8080";

it.each([
  { count: 0, says: ["0 calls", "0 calls are missing here: the journal no longer keeps them."] },
  { count: 1, says: ["1 call", "1 call is missing here: the journal no longer keeps it."] },
  { count: 2, says: ["2 calls", "2 calls are missing here: the journal no longer keeps them."] },
])("counts $count", ({ count, says }) => {
  expect([countedCalls(count), missing(count)]).toEqual(says);
});

it.each([
  {
    what: "a refused token",
    error: new TokenRefused(),
    origin: sandbox,
    says: /^The sandbox refuses this token\. Open/,
  },
  {
    what: "a refusal",
    error: new Error("there is no app 7"),
    origin: sandbox,
    says: /^there is no app 7\. The page tries/,
  },
  {
    what: "its own sandbox that is gone",
    error: new TypeError("x"),
    origin: sandbox,
    says: /be reached\. The page tries again\.$/,
  },
  {
    what: "a sandbox that may not allow the page",
    error: new TypeError("x"),
    origin: "https://docs.example",
    says: /--allowed-origins https:\/\/docs\.example`\.$/,
  },
])("says what is wrong: $what", ({ error, origin, says }) => {
  expect(troubleIn(error, sandbox, origin)).toMatch(says);
});
