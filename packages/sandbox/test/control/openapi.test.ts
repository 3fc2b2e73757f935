import { sharedFolder } from "@chat-friends/testing";
import { beforeAll, expect, it } from "vitest";
import { routes } from "../../src/control/routes.ts";
import { fullWorld } from "../world/full-world.ts";
import { openControl } from "./api.ts";
import { described, judge, responseOf } from "./described.ts";

const folder = sharedFolder();
let violation: Awaited<ReturnType<typeof judge>>;

beforeAll(async () => {
  violation = await judge(folder);
});

const answer = { From_Account: "ann", To_Account: "asked 1", answer: "accept" };

/** Requests that meet every route, in an order in which each succeeds, with the status expected. */
const requests: [line: string, body: unknown, status: number][] = [
  ["GET /_sandbox/health", undefined, 200],
  ["POST /_sandbox/reset", undefined, 200],
  ["PUT /_sandbox/world", fullWorld, 200],
  ["GET /_sandbox/world", undefined, 200],
  ["PATCH /_sandbox/accounts", { eve: { Tag_Profile_IM_Nick: "Eve" }, ann: {} }, 200],
  ["GET /_sandbox/accounts", undefined, 200],
  ["PATCH /_sandbox/blocklists", { ann: ["eve"], foe: [] }, 200],
  ["GET /_sandbox/blocklists", undefined, 200],
  ["POST /_sandbox/pending", answer, 200],
  [
    "POST /_sandbox/faults",
    { operation: "friend_add", To_Account: "ben", code: 30540, ResultInfo: "x", times: 2 },
    201,
  ],
  ["POST /_sandbox/faults", { operation: "group_get", From_Account: "x", code: 30006, ErrorInfo: "x", delay: 0 }, 201],
  ["POST /_sandbox/faults", { effect: "bad-gateway", times: 1 }, 201],
  ["GET /_sandbox/faults", undefined, 200],
  ["DELETE /_sandbox/faults/1", undefined, 200],
  ["DELETE /_sandbox/faults", undefined, 200],
  ["PUT /_sandbox/switches", { unsetTag: "empty" }, 200],
  ["GET /_sandbox/switches", undefined, 200],
  ["PUT /_sandbox/clock", { set: 5 }, 200],
  ["PUT /_sandbox/clock", { advance: -5 }, 200],
  ["GET /_sandbox/clock", undefined, 200],
  ["DELETE /_sandbox/clock", undefined, 200],
  ["GET /_sandbox/journal", undefined, 200],
  ["GET /_sandbox/journal?after=0", undefined, 200],
  ["DELETE /_sandbox/journal", undefined, 200],
  [
    "POST /_sandbox/tenants",
    { sdkAppId: 7, admins: ["a"], secretKey: "k", world: fullWorld, switches: { accounts: "open" } },
    201,
  ],
  ["POST /_sandbox/tenants", {}, 201],
  ["GET /_sandbox/tenants", undefined, 200],
  ["DELETE /_sandbox/tenants/7", undefined, 200],
];

/** Requests with a body that the file refuses, and others that can't be done. */
const refused: [line: string, body: unknown, status: number][] = [
  ["PUT /_sandbox/world", { friend: [] }, 400],
  ["PATCH /_sandbox/accounts", { ann: { Nick: "Annie" } }, 400],
  ["PATCH /_sandbox/blocklists", { ann: [""] }, 400],
  ["POST /_sandbox/pending", { ...answer, answer: "maybe" }, 400],
  ["POST /_sandbox/faults", { To_Account: "ben", delay: 5, code: 1 }, 400],
  ["PUT /_sandbox/switches", { unsetTag: 1 }, 400],
  ["PUT /_sandbox/clock", {}, 400],
  ["POST /_sandbox/tenants", { sdkAppId: 0 }, 400],
  ["POST /_sandbox/pending", answer, 404],
  ["DELETE /_sandbox/faults/1", undefined, 404],
  ["GET /_sandbox/world?sdkappid=7", undefined, 404],
  ["POST /_sandbox/tenants", { sdkAppId: 1400000000 }, 409],
];

const pathless = (line: string) => line.replace("/_sandbox/", "");
const describedAt = (line: string) =>
  described.get(line.replace(/\?.*/, "").replace("faults/1", "faults/{id}").replace("tenants/7", "tenants/{sdkAppId}"));

it("the file has the routes, and no others", () => {
  expect([...described.keys()].sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
});

it("the file asks for the token wherever the routes do", () => {
  const open = [...described].filter(([, { security }]) => security?.length === 0).map(([line]) => line);

  expect(open).toEqual(routes.filter(({ isOpen }) => isOpen).map(({ method, path }) => `${method} ${path}`));
});

it("requests and replies are what the file says, on every route", async () => {
  const { sandbox, ask } = openControl();
  await sandbox.fetch(new Request("http://sandbox/v4/sns/group_get?identifier=x", { method: "POST", body: "{" }));
  const met = new Set<unknown>();

  for (const [line, body, status] of requests) {
    const operation = describedAt(line);
    if (!operation) throw new Error(`${line} is not in the file`);
    const reply = await ask(pathless(line), body);

    expect(reply.status, `${line} ${JSON.stringify(reply.body)}`).toBe(status);
    expect(Object.keys(operation.responses), line).toContain(String(status));
    if (body !== undefined) expect(violation(operation.requestBody, body), line).toBeUndefined();
    expect(violation(responseOf(operation, status), reply.body), line).toBeUndefined();
    met.add(operation);
  }

  expect(met.size).toBe(described.size);
});

it("the journal of a call is what the file says", async () => {
  const { sandbox, ask } = openControl();
  sandbox.control.faults.add({ effect: "truncated", delay: 1 });
  await sandbox.fetch(new Request("http://sandbox/v4/sns/group_get?identifier=x", { method: "POST", body: "{" }));

  const operation = described.get("GET /_sandbox/journal");
  const { body } = await ask("GET journal");

  expect(body).toHaveLength(1);
  expect(operation && violation(responseOf(operation, 200), body)).toBeUndefined();
});

it.each(refused)("%s with %j is refused by the file too, with a problem of its kind", async (line, body, status) => {
  const { ask } = openControl({ world: fullWorld });
  const operation = describedAt(line);
  if (status === 404) await ask(pathless(line), body);

  const reply = await ask(pathless(line), body);

  expect(reply.status).toBe(status);
  expect(operation && violation(responseOf(operation, status), reply.body)).toBeUndefined();
  if (status === 400) expect(operation && violation(operation.requestBody, body)).toEqual(expect.any(String));
});
