import { handlerFor } from "@chat-friends/mocks";
import { setupMocks } from "@chat-friends/mocks/node";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { addFriends } from "../src/add-friends.ts";

const mocks = setupMocks();

beforeAll(() => mocks.listen());
afterEach(() => mocks.resetHandlers());
afterAll(() => mocks.close());

it("adds whom it is told to", async () => {
  expect(await addFriends([{ To_Account: "anna", AddSource: "AddSource_Type_Web" }])).toEqual(["anna was added"]);
});

it("tells a pending friend from a refused one", async () => {
  mocks.use(handlerFor("friend_add", { case: "pending" }));

  expect(await addFriends([{ To_Account: "id2" }])).toEqual(["id2 has to confirm"]);
});

it("knows the names of operations and cases", () => {
  // @ts-expect-error: friend_add has no such case
  expect(() => handlerFor("friend_add", { case: "happy" })).toThrow("partial_failure");
});
