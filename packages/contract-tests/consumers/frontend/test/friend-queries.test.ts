import { ChatError, UnexpectedReply } from "@chat-friends/client";
import { handlerFor } from "@chat-friends/mocks";
import { MutationObserver, QueryClient, QueryObserver } from "@tanstack/query-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { addFriendsMutation, friendsQuery } from "../src/friend-queries.ts";
import { backendFor, mocks } from "./backend.ts";

let queries: QueryClient;

beforeAll(() => mocks.listen());
beforeEach(() => {
  queries = new QueryClient({ defaultOptions: { queries: { retryDelay: 0 } } });
});
afterEach(() => mocks.resetHandlers());
afterAll(() => mocks.close());

it("reads what the user noted about a friend, and says why where there is no friend", async () => {
  mocks.use(handlerFor("friend_get_list", { case: "partial_failure" }));

  const friends = await queries.fetchQuery(friendsQuery(["UserID_2", "UserID_3", "UserID_4"]));

  expect(friends).toEqual([
    { account: "UserID_2", profile: { Tag_SNS_IM_Remark: "remark_2", Tag_SNS_IM_Group: ["group1", "group2"] } },
    { account: "UserID_3", profile: { Tag_SNS_IM_Remark: "remark_3" } },
    { account: "UserID_4", trouble: "To_Account is not a friend of From_Account." },
  ]);
});

it("gives each item back with its outcome", async () => {
  mocks.use(handlerFor("friend_add", { case: "partial_failure" }));
  const items = ["id1", "id2", "id3"].map((To_Account) => ({ To_Account }));

  const added = await new MutationObserver(queries, addFriendsMutation(queries)).mutate(items);

  expect(added.map(({ item, kind }) => [item.To_Account, kind])).toEqual([
    ["id1", "ok"],
    ["id2", "failed"],
    ["id3", "failed"],
  ]);
});

it("tells a friend who has to confirm from a refused one", async () => {
  mocks.use(handlerFor("friend_add", { case: "pending" }));

  const [added] = await addFriendsMutation(queries).mutationFn([{ To_Account: "UserID_9" }]);

  expect(added).toMatchObject({ item: { To_Account: "UserID_9" }, kind: "pending", codeName: "Pending" });
});

it("reads the friends again after some were added", async () => {
  const observer = new QueryObserver(queries, friendsQuery(["UserID_2"]));
  const states: string[] = [];
  const stop = observer.subscribe(({ fetchStatus }) => states.push(fetchStatus));
  await queries.fetchQuery(friendsQuery(["UserID_2"]));
  states.length = 0;

  await new MutationObserver(queries, addFriendsMutation(queries)).mutate([{ To_Account: "UserID_9" }]);

  stop();
  expect(states).toEqual(["fetching", "idle"]);
});

it.each([
  { code: 60007, attempts: 3 },
  { code: 60010, attempts: 1 },
] as const)("asks $attempts times while the service says $code", async ({ code, attempts }) => {
  let asked = 0;
  mocks.use(handlerFor("friend_get_list", { case: `code_${code}` }));
  mocks.events.on("request:start", () => {
    asked += 1;
  });

  const error = await queries.fetchQuery(friendsQuery(["UserID_2"])).catch((reason) => reason);

  expect(error).toBeInstanceOf(ChatError);
  expect([error.code, asked]).toEqual([code, attempts]);
});

it("gives the status 401 to show a login for, when the session has ended", async () => {
  mocks.use(backendFor(null));

  const error = await queries.fetchQuery(friendsQuery(["UserID_2"])).catch((reason) => reason);

  expect(error).toBeInstanceOf(UnexpectedReply);
  expect(error.status).toBe(401);
});

it("knows the names of operations and cases", () => {
  // @ts-expect-error: friend_add does not have this case
  expect(() => handlerFor("friend_add", { case: "happy" })).toThrow("partial_failure");
});
