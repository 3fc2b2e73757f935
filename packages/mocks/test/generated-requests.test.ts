import { type BatchOperationId, operations } from "@chat-friends/contract";
import { itemViolation, replyViolation } from "@chat-friends/contract/validate";
import { seeded } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { answer } from "../src/answer.ts";
import { generators } from "./generated-requests.ts";
import { signedCall } from "./signed-call.ts";

type Json = Record<string, unknown>;

type GeneratedId = keyof typeof generators;

const operationIds = Object.keys(generators) as GeneratedId[];
const batches = ["friend_add", "friend_import", "friend_update", "friend_get_list"] as const;

/** Requests of one operation with the replies to them, the same in every run. */
function exchanges(operation: GeneratedId): { request: Json; reply: Json }[] {
  const random = seeded(20211);
  return Array.from({ length: 500 }, () => {
    // Like parsed JSON, without members that are undefined.
    const request: Json = JSON.parse(JSON.stringify(generators[operation](random)));
    return { request, reply: { ...answer(signedCall(operation, request)) } };
  });
}

/** What the spec says about each item of a request. */
function verdicts(operation: BatchOperationId, request: Json) {
  const items = request[operations[operation].requestItems] as (string | { To_Account: string })[];
  return items.map((item) => ({
    To_Account: typeof item === "string" ? item : item.To_Account,
    ResultCode: itemViolation(operation, item) ? 30001 : 0,
  }));
}

it.each(operationIds)("%s replies within the spec", (operation) => {
  for (const { reply } of exchanges(operation)) {
    expect(reply["ActionStatus"]).toBe("OK");
    expect(replyViolation(operation, reply, "closed")).toBeUndefined();
  }
});

it.each(operationIds)("%s replies within the spec to a request with a mangled member", (operation) => {
  const mangled = exchanges(operation).flatMap(({ request }) =>
    Object.keys(request).map((member) => ({ ...request, [member]: { [member]: null } })),
  );

  for (const request of mangled) {
    const reply = answer(signedCall(operation, request));
    expect(reply).toMatchObject({ ActionStatus: "FAIL" });
    expect(replyViolation(operation, reply, "closed")).toBeUndefined();
  }
});

it.each(operationIds)("%s gives the same request the same reply", (operation) => {
  for (const { request, reply } of exchanges(operation)) {
    expect(answer(signedCall(operation, request))).toEqual(reply);
  }
});

it.each(batches)("%s has one result per item in order, and names the failed ones", (operation) => {
  for (const { request, reply } of exchanges(operation)) {
    const expected = verdicts(operation, request);
    const failed = expected.filter(({ ResultCode }) => ResultCode !== 0).map(({ To_Account }) => To_Account);

    expect(reply[operations[operation].replyItems]).toMatchObject(expected);
    expect(reply["Fail_Account"]).toEqual(failed.length > 0 ? failed : undefined);
  }
});

it.each(batches)("%s is tried with sound and with refused items", (operation) => {
  const codes = exchanges(operation).flatMap(({ request }) =>
    verdicts(operation, request).map((item) => item.ResultCode),
  );

  expect(new Set(codes)).toEqual(new Set([0, 30001]));
});

it("friend_get_list gives no tag twice and none that was not requested", () => {
  for (const { request, reply } of exchanges("friend_get_list")) {
    for (const { SnsProfileItem = [] } of reply["InfoItem"] as { SnsProfileItem?: { Tag: string }[] }[]) {
      const tags = SnsProfileItem.map(({ Tag }) => Tag);

      expect(request["TagList"]).toEqual(expect.arrayContaining(tags));
      expect(new Set(tags).size).toBe(tags.length);
    }
  }
});
