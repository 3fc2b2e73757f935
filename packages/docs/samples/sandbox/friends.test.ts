import { createClient, outcomes, unwrap } from "@chat-friends/client";
import { createSandbox, type Sandbox } from "@chat-friends/sandbox";
import { test as base, expect } from "vitest";
import { signer } from "../chat.ts";

/** Represents the code under test. The test gives it its `fetch`. */
async function befriend(
  fetch: Sandbox["fetch"],
  From_Account: string,
  To_Account: string,
): Promise<string[]> {
  const chat = createClient({ baseUrl: "http://sandbox.test", signer, fetch });
  const AddFriendItem = [{ To_Account, AddSource: "AddSource_Type_Web" as const }];
  const body = { From_Account, AddFriendItem };
  const added = unwrap(await chat.POST("/v4/sns/friend_add", { body }));
  return outcomes(added, AddFriendItem).map(({ kind }) => kind);
}

// #region tests
const ben = { Tag_Profile_IM_AllowType: "AllowType_Type_NeedConfirm" } as const;

// Each test that uses `sandbox` has its own world, so tests may run in parallel.
const test = base.extend("sandbox", ({ task: _task }, { onCleanup }) => {
  const sandbox = createSandbox({ world: { accounts: { ann: {}, ben } } });
  onCleanup(() => sandbox.close());
  return sandbox;
});

test("a request waits for its answer", async ({ sandbox: { control, fetch } }) => {
  expect(await befriend(fetch, "ann", "ben")).toEqual(["pending"]);

  const waiting = { From_Account: "ann", To_Account: "ben" };
  await control.answerPending({ ...waiting, answer: "accept" });

  expect(await befriend(fetch, "ann", "ben")).toEqual(["failed"]); // already a friend
});

test("the service fails once", async ({ sandbox: { control, fetch } }) => {
  control.faults.add({ operation: "friend_add", code: 30006, times: 1 });

  await expect(befriend(fetch, "ben", "ann")).rejects.toThrow("InternalError");
  expect(await befriend(fetch, "ben", "ann")).toEqual(["ok"]);
  expect(control.journal.list().map((call) => call.ErrorCode)).toEqual([30006, 0]);
});

test("a signature of a day has expired", async ({ sandbox: { control, fetch } }) => {
  control.clock.advance(2 * 86_400_000);

  await expect(befriend(fetch, "ben", "ann")).rejects.toThrow("SignatureExpired");
});
// #endregion
