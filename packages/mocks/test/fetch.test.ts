import { examples } from "@chat-friends/contract/examples";
import { expect, it } from "vitest";
import { mockFetch } from "../src/fetch.ts";
import { signedQuery } from "./signed-call.ts";

/** A signed request, with a prefix such as a proxy's before its path. */
function requestOf(operation: string, body: unknown): Request {
  const address = `https://chat.test/proxy/v4/sns/${operation}?${signedQuery}`;
  return new Request(address, { method: "POST", body: JSON.stringify(body) });
}

const { basic, pending } = examples.friend_add;

it("answers by the request, and operations that a test names by their case", async () => {
  const fetch = mockFetch({ friend_add: { case: "pending" } });

  const named = await fetch(requestOf("friend_add", basic.request));
  const other = await fetch(requestOf("group_get", examples.group_get.basic.request));

  expect(await named.json()).toMatchObject({ ResultItem: [{ To_Account: "id1", ResultCode: 30539 }] });
  expect(await other.json()).toEqual(examples.group_get.basic.response);
});

it("answers by the request if an operation is named without a case", async () => {
  const untyped: (cases: object) => ReturnType<typeof mockFetch> = mockFetch;

  const response = await untyped({ friend_add: undefined })(requestOf("friend_add", basic.request));

  expect(await response.json()).toEqual(basic.response);
});

it("gives the unchanged reply of a case with verbatim", async () => {
  const fetch = mockFetch({ friend_add: { case: "pending", verbatim: true } });

  const response = await fetch(
    requestOf("friend_add", { From_Account: "ann", AddFriendItem: [{ To_Account: "ben" }] }),
  );

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual(pending.response);
});

it("refuses a call that is not of this API, as the handlers do", async () => {
  const response = await mockFetch()(
    new Request(`https://chat.test/v4/sns/friend_delete?${signedQuery}`, { method: "POST" }),
  );

  expect(await response.json()).toMatchObject({ ActionStatus: "FAIL", ErrorCode: 60009 });
});

it.each(["friend_delete", "toString"])("names the operations that there are, where %s is none", (name) => {
  const untyped: (cases: object) => unknown = mockFetch;

  expect(() => untyped({ [name]: { case: "basic" } })).toThrow(`there is no operation "${name}"; there are friend_add`);
});
