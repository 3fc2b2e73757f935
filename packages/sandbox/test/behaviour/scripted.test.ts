import { expect, it } from "vitest";
import type { ScriptedOutcome } from "../../src/index.ts";
import { entryOf } from "../support/ask.ts";
import { sandboxWith } from "../support/sandbox-with.ts";
import { send } from "../support/send.ts";

const accounts = { ann: {}, ben: {}, cleo: {} };

const request = { From_Account: "ann", AddFriendItem: [{ To_Account: "ben" }, { To_Account: "cleo" }] };

const success = (To_Account: string) => ({ To_Account, ResultCode: 0, ResultInfo: "" });

it.each<{ title: string; outcome: ScriptedOutcome; ResultInfo: string }>([
  {
    title: "for one From_Account",
    outcome: {
      operation: "friend_add",
      From_Account: "ann",
      To_Account: "cleo",
      code: 30540,
      ResultInfo: "Err_SNS_FriendAdd_Too_Often",
    },
    ResultInfo: "Err_SNS_FriendAdd_Too_Often",
  },
  {
    title: "for any From_Account",
    outcome: { operation: "friend_add", To_Account: "cleo", code: 30540 },
    ResultInfo: "",
  },
])("an item is refused as scripted $title, the others are carried out", async ({ outcome, ResultInfo }) => {
  const sandbox = sandboxWith({ accounts, scripted: [outcome] });

  const reply = await send(sandbox, "friend_add", request);

  expect(reply).toMatchObject({
    ResultItem: [success("ben"), { To_Account: "cleo", ResultCode: 30540, ResultInfo }],
    Fail_Account: ["cleo"],
    ActionStatus: "OK",
  });
  expect(await entryOf(sandbox, "ann", "cleo")).toBeUndefined();
});

it.each<{ title: string; outcome: ScriptedOutcome; ErrorInfo: string }>([
  {
    title: "for one From_Account",
    outcome: { operation: "friend_add", From_Account: "ann", code: 30007, ErrorInfo: "timed out" },
    ErrorInfo: "timed out",
  },
  { title: "for any From_Account", outcome: { operation: "friend_add", code: 60007 }, ErrorInfo: "" },
])("a request without To_Account is refused as scripted $title", async ({ outcome, ErrorInfo }) => {
  const sandbox = sandboxWith({ accounts, scripted: [outcome] });

  const reply = await send(sandbox, "friend_add", request);

  expect(reply).toEqual({ ActionStatus: "FAIL", ErrorCode: outcome.code, ErrorInfo, ErrorDisplay: "" });
  expect(await entryOf(sandbox, "ann", "ben")).toBeUndefined();
});

it.each<ScriptedOutcome>([
  { operation: "friend_import", code: 30007 },
  { operation: "friend_add", From_Account: "ben", code: 30007 },
  { operation: "friend_add", From_Account: "ben", To_Account: "cleo", code: 30007 },
  { operation: "friend_import", To_Account: "cleo", code: 30007 },
])("an outcome for another call changes nothing: %j", async (outcome) => {
  const sandbox = sandboxWith({ accounts, scripted: [outcome] });

  expect((await send(sandbox, "friend_add", request)).ResultItem).toEqual([success("ben"), success("cleo")]);
});

it("the first outcome that fits counts", async () => {
  const scripted: ScriptedOutcome[] = [
    { operation: "group_get", code: 30007 },
    { operation: "group_get", code: 30006 },
  ];
  const sandbox = sandboxWith({ accounts, scripted });

  expect(await send(sandbox, "group_get", { From_Account: "ann", LastSequence: 0 })).toMatchObject({
    ErrorCode: 30007,
  });
});

it("a scripted refusal comes before the state of the world, and after what is wrong with the item itself", async () => {
  const sandbox = sandboxWith({ accounts, scripted: [{ operation: "friend_add", To_Account: "ann", code: 30006 }] });
  const AddFriendItem = [{ To_Account: "ann" }, { To_Account: "ann", AddSource: "?" }];

  const { ResultItem } = await send(sandbox, "friend_add", { From_Account: "ann", AddFriendItem });

  expect(ResultItem).toMatchObject([{ ResultCode: 30006 }, { ResultCode: 30001 }]);
});

it("a scripted refusal of the request comes before the refusal of an unknown From_Account", async () => {
  const sandbox = sandboxWith({ accounts, scripted: [{ operation: "friend_add", code: 30004 }] });

  const reply = await send(sandbox, "friend_add", { ...request, From_Account: "nobody" });

  expect(reply).toMatchObject({ ErrorCode: 30004 });
});
