import { expect, it } from "vitest";
import { type Check, runChecks } from "../src/check.ts";
import { rejection, same, textsOf } from "../src/expectations.ts";

const setting = { origin: "http://127.0.0.1:1", usersig: "a", expired: "b" };

it("runs every check with the setting, one after the other, and keeps the error of each", async () => {
  const order: string[] = [];
  const checks: Record<string, Check> = {
    async works(given) {
      same(given, setting);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push("works");
    },
    async "doesn't"() {
      order.push("doesn't");
      same([1, 2], [1, 3]);
    },
  };

  expect(await runChecks(checks, setting)).toEqual([
    { check: "works" },
    { check: "doesn't", error: "Error: got [1,2], expected [1,3]" },
  ]);
  expect(order).toEqual(["works", "doesn't"]);
});

it("keeps an error that a check throws before its first await", async () => {
  const fails = () => {
    throw new TypeError("at once");
  };

  expect(await runChecks({ fails }, setting)).toEqual([{ check: "fails", error: "TypeError: at once" }]);
});

it("treats a successful call as a failure if an error is expected", async () => {
  await expect(rejection(async () => "fine")).rejects.toThrow('got "fine", expected an error');
  expect(await rejection(() => Promise.reject(new Error("as expected")))).toEqual(new Error("as expected"));
});

it("finds a text in any property of an error and of its causes, and ends for an error that is its own cause", () => {
  const inner = Object.assign(new Error("inner"), { path: "http://x/?usersig=deep" });
  const error = new TypeError("outer", { cause: inner });
  inner.cause = error;

  expect(textsOf(error)).toContain("usersig=deep");
});
