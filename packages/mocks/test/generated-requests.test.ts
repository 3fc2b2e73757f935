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

interface Exchange {
  request: Json;
  reply: Json;
}

const exchanged = new Map<GeneratedId, Exchange[]>();

/** Requests of one operation with the replies to them, the same in every run. All tests look at the same ones. */
function exchanges(operation: GeneratedId): Exchange[] {
  const known = exchanged.get(operation) ?? generated(operation);
  exchanged.set(operation, known);
  return known;
}

function generated(operation: GeneratedId): Exchange[] {
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

/** Whether a reply is of this kind, and as the spec says. */
function isReply(status: "OK" | "FAIL", operation: GeneratedId, reply: Json): boolean {
  return reply["ActionStatus"] === status && replyViolation(operation, reply, "closed") === undefined;
}

it.each(operationIds)("%s replies within the spec", (operation) => {
  const wrong = exchanges(operation).filter(({ reply }) => !isReply("OK", operation, reply));

  expect(wrong).toEqual([]);
});

it.each(operationIds)("%s replies within the spec to a request with a mangled member", (operation) => {
  const mangled = exchanges(operation).flatMap(({ request }) =>
    Object.keys(request).map((member) => ({ ...request, [member]: { [member]: null } })),
  );

  const answered = mangled.map(
    (request): Exchange => ({ request, reply: { ...answer(signedCall(operation, request)) } }),
  );

  expect(answered.filter(({ reply }) => !isReply("FAIL", operation, reply))).toEqual([]);
});

it.each(operationIds)("%s gives the same request the same reply", (operation) => {
  const again = exchanges(operation).map(({ request }) => ({ ...answer(signedCall(operation, request)) }));

  expect(again).toEqual(exchanges(operation).map(({ reply }) => reply));
});

it.each(batches)("%s has one result per item in order, and names the failed ones", (operation) => {
  const { replyItems } = operations[operation];
  const results = exchanges(operation).map(({ reply }) => ({
    [replyItems]: reply[replyItems],
    failed: reply["Fail_Account"],
  }));

  const expected = exchanges(operation).map(({ request }) => {
    const items = verdicts(operation, request);
    const failed = items.filter(({ ResultCode }) => ResultCode !== 0).map(({ To_Account }) => To_Account);
    return { [replyItems]: items, failed: failed.length > 0 ? failed : undefined };
  });

  expect(results).toMatchObject(expected);
});

it.each(batches)("%s is tried with sound and with refused items", (operation) => {
  const codes = exchanges(operation).flatMap(({ request }) =>
    verdicts(operation, request).map((item) => item.ResultCode),
  );

  expect(new Set(codes)).toEqual(new Set([0, 30001]));
});

it("friend_get_list gives no tag twice and none that was not requested", () => {
  const wrong = exchanges("friend_get_list").filter(({ request, reply }) => {
    const requested = request["TagList"] as string[];
    return (reply["InfoItem"] as { SnsProfileItem?: { Tag: string }[] }[]).some(({ SnsProfileItem = [] }) => {
      const tags = SnsProfileItem.map(({ Tag }) => Tag);
      return new Set(tags).size < tags.length || tags.some((tag) => !requested.includes(tag));
    });
  });

  expect(wrong).toEqual([]);
});
