import { expect, it } from "vitest";
import { openStages } from "../../src/console/stage/open-stages.ts";

const stageOf = openStages(new Promise(() => undefined), () => sessionStorage);

it.each(["a b", "朋友", `${"x".repeat(513)}`])("refuses the token %j before it stands in a header", async (token) => {
  const opened = stageOf({ kind: "local", host: "127.0.0.1", port: 1 }, token);

  await expect(opened).rejects.toThrow("A control token has at most 512 characters");
});

it("has no stage for an official host, and for a local sandbox without its token", () => {
  expect(stageOf({ kind: "official", address: "https://service.example" }, "token")).toBeUndefined();
  expect(stageOf({ kind: "local", host: "127.0.0.1", port: 1 }, undefined)).toBeUndefined();
});
