import { type OperationId, operationIds } from "@chat-friends/contract";
import { casesOf, derivedCasesOf } from "@chat-friends/contract/examples";
import { expect, it } from "vitest";
import { headlineOf, headlineText } from "../../src/console/reply/headline.ts";
import { judge } from "../../src/console/reply/verdict.ts";
import { copyables } from "./cases.ts";

const judged = (operation: OperationId, request: unknown, reply: unknown, status = 200) =>
  judge(operation, JSON.stringify(request), { kind: "reply", status, text: JSON.stringify(reply), milliseconds: 1 });

it.each(copyables)(
  "finds that the reply of $operation, $caseName keeps to the description",
  ({ operation, body, reply }) => {
    const verdict = judged(operation, JSON.parse(body), reply);

    expect(verdict).toMatchObject({ conformity: { kind: "closed", detail: undefined } });
  },
);

it.each(operationIds)("explains every refusal that %s knows", (operation) => {
  for (const { request, response } of Object.values(derivedCasesOf(operation))) {
    const verdict = judged(operation, request, response);

    expect(JSON.stringify(verdict)).toMatch(/"codeName":"(?!Unlisted)\w+"/);
  }
});

const { partial_failure, pending, basic } = casesOf("friend_add");

it("says the result of each item", () => {
  const verdict = judged("friend_add", partial_failure.request, partial_failure.response);

  expect(verdict).toMatchObject({
    items: [
      { account: "id1", kind: "ok", refusal: undefined },
      { account: "id2", kind: "failed", refusal: { code: 30006, codeName: "InternalError" } },
      { account: "id3", kind: "failed", refusal: { code: 30002, codeName: "SdkAppIdMismatch" } },
    ],
  });
  expect(headlineOf(verdict)).toEqual({ tone: "mixed", text: "OK, 2 of 3 refused" });
});

const ok = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ErrorDisplay: "" };
const result = { To_Account: "id1", ResultCode: 0, ResultInfo: "" };

it.each([
  {
    what: "a pending request",
    reply: pending.response,
    request: pending.request,
    headline: { tone: "mixed", text: "OK, 1 of 1 waits for the other user" },
  },
  {
    what: "a success",
    reply: { ...ok, ResultItem: [result] },
    headline: { tone: "good", text: "OK" },
  },
  {
    what: "a member that is not listed",
    reply: { ...ok, ResultItem: [result], More: 1 },
    headline: { tone: "good", text: "OK" },
    conformity: { kind: "open", detail: "More is not in the spec." },
  },
  {
    what: "results that don't fit the items",
    reply: { ...ok, ResultItem: [{ ...result, To_Account: "id2" }] },
    headline: { tone: "mixed" },
    conformity: { kind: "broken" },
  },
  {
    what: "a success without its results",
    reply: ok,
    headline: { tone: "mixed" },
    conformity: { kind: "broken", detail: "ResultItem is missing." },
  },
  {
    what: "a code that is not listed",
    reply: { ...ok, ActionStatus: "FAIL", ErrorCode: 99999 },
    headline: { tone: "bad", text: "Refused: 99999 Unlisted" },
    conformity: { kind: "open" },
  },
  {
    what: "a refusal without a text",
    reply: { ActionStatus: "FAIL", ErrorCode: 60007 },
    headline: { tone: "bad", text: "Refused: 60007 InterfaceRateExceeded" },
  },
  {
    what: "a gateway's page",
    reply: ok,
    status: 502,
    headline: {
      tone: "bad",
      text: "Not a reply of the service. The status is HTTP 502, but the service always answers 200.",
    },
  },
  {
    what: "several successes",
    request: {
      ...basic.request,
      AddFriendItem: [1, 2].map((n) => ({ To_Account: `id${n}`, AddSource: "AddSource_Type_A" })),
    },
    reply: { ...ok, ResultItem: [result, { ...result, To_Account: "id2" }] },
    headline: { tone: "good", text: "OK, all 2 carried out" },
  },
  {
    what: "a refusal and requests that wait",
    request: {
      ...basic.request,
      AddFriendItem: [1, 2, 3].map((n) => ({ To_Account: `id${n}`, AddSource: "AddSource_Type_A" })),
    },
    reply: {
      ...ok,
      ResultItem: [30006, 30539, 30539].map((ResultCode, at) => ({
        To_Account: `id${at + 1}`,
        ResultCode,
        ResultInfo: "",
      })),
      Fail_Account: ["id1", "id2", "id3"],
    },
    headline: { tone: "mixed", text: "OK, 1 of 3 refused, 2 of 3 wait for the other user" },
  },
  {
    what: "null",
    reply: null,
    headline: { tone: "bad", text: "Not a reply of the service. The reply is not a JSON object with an ErrorCode." },
  },
  {
    what: "a list",
    reply: [ok],
    headline: { tone: "bad", text: "Not a reply of the service. The reply is not a JSON object with an ErrorCode." },
  },
])("judges $what", ({ reply, request = basic.request, status, headline, conformity }) => {
  const verdict = judged("friend_add", request, reply, status);

  const { tone } = headlineOf(verdict);
  expect({ tone, text: headlineText(headlineOf(verdict)) }).toMatchObject(headline);
  if (conformity) expect(verdict).toMatchObject({ conformity });
});

it.each([
  { what: "text that is not JSON", body: "{" },
  { what: "no items", body: "{}" },
  { what: "invalid items", body: '{ "AddFriendItem": [null] }' },
])("judges the reply to a body with $what", ({ body }) => {
  const text = JSON.stringify({ ...ok, ResultItem: [result] });

  expect(judge("friend_add", body, { kind: "reply", status: 200, text, milliseconds: 1 }).kind).toBe("carried-out");
});
