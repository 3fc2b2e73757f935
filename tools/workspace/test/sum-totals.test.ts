import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { removeTotal, sumTotals, writeTotal } from "../src/sum-totals.ts";

it("sums the results of `proof` and `test`", () => {
  const root = temporaryFolder({});

  writeTotal(root, "proof", { passed: 3, failed: 0 });
  writeTotal(root, "test", { passed: 40, failed: 1 });

  expect(sumTotals(root, ["proof", "test"])).toEqual({ passed: 43, failed: 1 });
});

it("counts a command without a result as one failure, even after an earlier run", () => {
  const root = temporaryFolder({});
  writeTotal(root, "test", { passed: 40, failed: 0 });
  writeTotal(root, "proof", { passed: 3, failed: 0 });

  removeTotal(root, "proof");

  expect(sumTotals(root, ["proof", "test"])).toEqual({ passed: 40, failed: 1 });
});
