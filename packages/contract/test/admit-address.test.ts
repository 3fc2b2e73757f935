import { expect, it } from "vitest";
import { operations } from "../src/index.ts";
import { admitAddress } from "../src/refuse/index.ts";

it.each(Object.entries(operations))("POST to the path of %s is that operation", (operation, { path }) => {
  expect(admitAddress("POST", path)).toEqual({ value: operation });
});

it.each([
  "/v4/sns/friend_delete",
  "/v4/sns/friend_add/",
  "/v4/sns/Friend_Add",
  "/v4/sns/constructor",
  "/v4/sns/__proto__",
  "/v4/openim/sendmsg",
  "",
])("a path without an operation is 60009 for any method: %s", (path) => {
  const refusal = { ErrorCode: 60009, ErrorInfo: expect.stringContaining("/v4/sns/friend_get_list") };

  expect(admitAddress("POST", path)).toEqual({ refusal });
  expect(admitAddress("GET", path)).toEqual({ refusal });
});

it.each(["GET", "PUT", "OPTIONS", "post", ""])("any method but POST is 60002: %s", (method) => {
  expect(admitAddress(method, "/v4/sns/friend_add")).toEqual({
    refusal: { ErrorCode: 60002, ErrorInfo: `the method must be POST, not ${method}` },
  });
});
