import { expect, it } from "vitest";
import { answer } from "../src/answer.ts";
import { signedCall, signedQuery, usersig } from "./signed-call.ts";

const request = { From_Account: "alice", AddFriendItem: [{ To_Account: "bob" }] };
const call = signedCall("friend_add", request);

it.each([
  ["an unknown path", { ...call, path: "/v4/sns/friend_delete" }, 60009],
  ["a method that is not POST", { ...call, method: "GET" }, 60002],
  ["a missing sdkappid", signedCall("friend_add", request, "identifier=administrator&usersig=x"), 60012],
  ["an sdkappid that is not a number", signedCall("friend_add", request, "sdkappid=app&identifier=a&usersig=x"), 60006],
  ["a missing identifier", signedCall("friend_add", request, "sdkappid=1&usersig=x"), 60004],
  ["a missing usersig", signedCall("friend_add", request, "sdkappid=1&identifier=administrator"), 70002],
  ["an empty usersig", signedCall("friend_add", request, "sdkappid=1&identifier=administrator&usersig="), 70002],
  ["a body that is not JSON", signedCall("friend_add", "{"), 60003],
  ["an account that is not a string", signedCall("friend_add", { ...request, From_Account: 5 }), 60015],
  ["a missing member", signedCall("friend_add", { From_Account: "alice" }), 30001],
  ["an object in place of an array", signedCall("friend_add", { ...request, AddFriendItem: {} }), 30001],
])("refuses %s as a whole", (_fault, refused, ErrorCode) => {
  expect(answer(refused)).toEqual({
    ActionStatus: "FAIL",
    ErrorCode,
    ErrorInfo: expect.stringMatching(/./),
    ErrorDisplay: "",
  });
});

it("takes any signature, for it only looks whether there is one", () => {
  expect(answer(signedCall("friend_add", request, signedQuery.replace(usersig, "forged")))).toMatchObject({
    ActionStatus: "OK",
  });
});

it("refuses before it looks for a case with the same request", () => {
  expect(
    answer(signedCall("group_get", { From_Account: "id", LastSequence: 1 }, "sdkappid=1&identifier=a")),
  ).toMatchObject({ ErrorCode: 70002 });
});

it("answers a body nested 64 deep, and refuses one that is deeper", () => {
  const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
  const body = (levels: number) => `{"From_Account":"id","LastSequence":1,"Unknown":${nested(levels)}}`;

  expect(answer(signedCall("group_get", body(63)))).toMatchObject({ ActionStatus: "OK" });
  expect(answer(signedCall("group_get", body(64)))).toMatchObject({ ErrorCode: 60003 });
});
