import { expect, it } from "vitest";
import { type Case, casesOf } from "../src/examples.ts";
import { type BatchOperationId, operationIds, operations } from "../src/index.ts";
import { admitAddress, admitBody, admitQuery, refuseItem } from "../src/refuse/index.ts";
import { replyViolation } from "../src/validate.ts";

/** A character that no rule and no example contains, many times. */
const garbage = "¤".repeat(1000);

function echoed(message: string): number {
  return message.replaceAll(/[^¤]/g, "").length;
}

/** Every value that differs from this one in one place: a replaced leaf, a renamed member, or an added member. */
function altered(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return [garbage, ...value.flatMap((inner, index) => altered(inner).map((other) => value.with(index, other)))];
  }
  if (typeof value !== "object" || value === null) return [garbage, [garbage], { [garbage]: garbage }];
  const members = Object.entries(value);
  return [
    garbage,
    { ...value, [garbage]: garbage },
    ...members.map(([name, inner]) => ({ ...without(value, name), [garbage]: inner })),
    ...members.flatMap(([name, inner]) => altered(inner).map((other) => ({ ...value, [name]: other }))),
  ];
}

function without(value: object, name: string): object {
  return Object.fromEntries(Object.entries(value).filter(([member]) => member !== name));
}

const cases = operationIds.flatMap((operation) =>
  Object.values<Case>(casesOf(operation)).map(({ request, response }) => ({ operation, request, response })),
);

const bodies = cases.flatMap(({ operation, request }) =>
  altered(request).map((body) => ({ operation, body: new TextEncoder().encode(JSON.stringify(body)) })),
);

const items = cases.flatMap(({ operation, request }) => {
  const { requestItems } = operations[operation];
  if (requestItems === null) return [];
  const [item] = (request as unknown as Record<string, unknown[]>)[requestItems] ?? [];
  return altered(item).map((other) => ({ operation: operation as BatchOperationId, item: other }));
});

const replies = cases.flatMap(({ operation, response }) => altered(response).map((reply) => ({ operation, reply })));

const query = { sdkappid: "1400000000", identifier: "administrator", usersig: "x", random: "1", contenttype: "json" };

it.each<[of: string, messages: (string | undefined)[], most: number]>([
  ["a body", bodies.map(({ operation, body }) => admitBody(operation, body).refusal?.ErrorInfo), 64],
  ["an item", items.map(({ operation, item }) => refuseItem(operation, item)?.ResultInfo), 0],
  ["a reply", replies.map(({ operation, reply }) => replyViolation(operation, reply, "closed")?.message), 64],
  [
    "a query",
    altered(query).map(
      (other) => admitQuery(new URLSearchParams(other as typeof query), { strict: "on" }).refusal?.ErrorInfo,
    ),
    0,
  ],
  ["a path", [admitAddress("POST", garbage).refusal?.ErrorInfo], 0],
  ["a method", [admitAddress(garbage, "/v4/sns/friend_add").refusal?.ErrorInfo], 64],
])("a message about %s holds no more of it than is useful", (_of, messages, most) => {
  const refusals = messages.flatMap((message) => message ?? []);

  expect(refusals.length).toBeGreaterThan(0);
  expect(Math.max(...refusals.map(echoed))).toBe(most);
});
