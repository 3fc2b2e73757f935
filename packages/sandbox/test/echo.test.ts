import { operationIds, operations } from "@chat-friends/contract";
import { type Case, casesOf } from "@chat-friends/contract/examples";
import { mint } from "@chat-friends/usersig";
import { expect, it } from "vitest";
import { createSandbox, demoIdentity, parseWorld, readSwitches } from "../src/index.ts";
import { clock, now } from "./support/clock.ts";
import { altered, garbageFrom, repeatedIn } from "./support/garbage.ts";
import { signedQuery } from "./support/send.ts";
import { rawRequest, sendRaw, serve } from "./support/serve.ts";

const controlToken = "token";

/** Every text that a reply explains itself by. */
function explanationsIn(reply: unknown): string[] {
  if (typeof reply !== "object" || reply === null) return [];
  return Object.entries(reply).flatMap(([name, value]) =>
    ["ErrorInfo", "ResultInfo", "detail", "title"].includes(name) ? [String(value)] : explanationsIn(value),
  );
}

const query = () => Object.fromEntries(new URLSearchParams(signedQuery()));

/** One signature for each text of its own that a refusal may repeat. */
function signatures(garbage: ReturnType<typeof garbageFrom>): Record<string, string>[] {
  const identifier = [...garbage(["¤", "§", "🜚", "\u202e"])].slice(0, 200).join("");
  const usersig = mint({ ...demoIdentity, identifier, now });
  return [{ usersig }, { identifier, usersig }, { usersig: garbage() }];
}

const controlBodies: [line: string, body: unknown][] = [
  ["PUT /_sandbox/world", { accounts: { ann: { Tag_Profile_IM_Nick: "Ann" } }, lists: { ann: ["x"] } }],
  ["PATCH /_sandbox/accounts", { ann: { Tag_Profile_IM_Nick: "Ann" } }],
  ["PATCH /_sandbox/blocklists", { ann: ["ben"] }],
  ["POST /_sandbox/pending", { From_Account: "ann", To_Account: "ben", answer: "accept" }],
  ["POST /_sandbox/faults", { operation: "friend_add", From_Account: "ann", code: 30001, times: 1 }],
  ["PUT /_sandbox/clock", { set: 1 }],
  [
    "POST /_sandbox/tenants",
    { sdkAppId: 5, admins: ["root"], secretKey: "x", world: { accounts: { ann: {} } }, switches: { strict: "on" } },
  ],
];

/** Requests with garbage in every place that is not the head of an HTTP request. */
function requests(garbage: ReturnType<typeof garbageFrom>): Request[] {
  const address = (path: string, parameters: Record<string, string>) =>
    `http://localhost${path}?${new URLSearchParams(parameters)}`;
  const post = (path: string, parameters: Record<string, string>, body: unknown) =>
    new Request(address(path, parameters), { method: "POST", body: JSON.stringify(body) });
  const calls = operationIds.flatMap((operation) => {
    const [first] = Object.values<Case>(casesOf(operation));
    return altered(first?.request, garbage).map((body) => post(operations[operation].path, query(), body));
  });
  const queries = [...altered(query(), garbage), ...signatures(garbage).map((other) => ({ ...query(), ...other }))];
  const control = controlBodies.flatMap(([line, example]) => {
    const [method = "", path = ""] = line.split(" ");
    return altered(example, garbage).map((body) => ({ method, path, body: JSON.stringify(body) }));
  });
  const authorized = { authorization: `Bearer ${controlToken}` };
  const text = encodeURIComponent(garbage(["¤", "\n", "🜚"]));
  return [
    ...calls,
    ...queries.map((parameters) => post(operations.group_get.path, parameters as Record<string, string>, {})),
    ...control.map(
      ({ method, path, body }) => new Request(`http://localhost${path}`, { method, body, headers: authorized }),
    ),
    new Request(`http://localhost/v4/${text}`, { method: "POST" }),
    new Request(`http://localhost/v4/sns/group_get`, { method: "A".repeat(100) }),
    new Request(`http://localhost/_sandbox/${text}`, { headers: authorized }),
    new Request(`http://localhost/_sandbox/faults/${text}`, { method: "DELETE", headers: authorized }),
    new Request(`http://localhost/_sandbox/reset?sdkappid=${text}`, { method: "POST", headers: authorized }),
    new Request(`http://localhost/_sandbox/reset`, {
      method: "POST",
      headers: { authorization: `Bearer ${"¤".repeat(100)}` },
    }),
  ];
}

it.each([1, 2, 3])("no refusal repeats more than 64 characters, or one that breaks a line (seed %i)", async (seed) => {
  const sandbox = createSandbox({ clock, controlToken, switches: { strict: "on" } });
  const explanations: string[] = [];

  for (const request of requests(garbageFrom(seed)))
    explanations.push(...explanationsIn(await (await sandbox.fetch(request)).json()));

  const repeated = explanations.map((text) => ({ text, count: repeatedIn(text) }));
  expect(repeated.filter(({ count }) => count > 64)).toEqual([]);
  expect(repeated.filter(({ count }) => count === 64).length).toBeGreaterThan(10);
  expect(explanations.filter((text) => text.includes("A".repeat(65)))).toEqual([]);
});

it.each([1, 2, 3])("no refusal of HTTP repeats more of a head either (seed %i)", async (seed) => {
  const garbage = garbageFrom(seed);
  const { url } = await serve({ sandbox: createSandbox({ clock, controlToken }) });
  const text = () => garbage(["Z"]);
  const heads = [
    rawRequest("POST /v4/sns/group_get", { host: text() }),
    rawRequest("POST /v4/sns/group_get", { origin: text() }),
    rawRequest(`POST http://${text()}/v4/sns/group_get`),
    rawRequest(`POST /v4/${text()}`),
    rawRequest(`GET /${text()}`),
    rawRequest(`${text()} /`),
    rawRequest("GET /", { [text()]: text() }),
    rawRequest("POST /_sandbox/reset", { authorization: text() }),
  ];

  const answers = await Promise.all(heads.map((head) => sendRaw(url, head)));

  const counts = answers.map(({ headers, body }) => JSON.stringify([headers, body]).replaceAll(/[^Z]/g, "").length);
  expect(counts).toEqual([64, 64, 64, 0, 0, 0, 0, 0]);
});

it.each([1, 2, 3])("no error of a world or a switch repeats more (seed %i)", (seed) => {
  const garbage = garbageFrom(seed);
  const world = {
    accounts: { ann: { Tag_Profile_IM_Nick: "Ann" } },
    friends: [{ From_Account: "a", To_Account: "b" }],
  };
  const attempts = [
    ...altered(world, garbage).map((other) => () => parseWorld(JSON.stringify(other))),
    ...altered({ strict: "on" }, garbage).map((other) => () => readSwitches(other as Record<string, unknown>)),
  ];

  const messages = attempts.map(messageOf);

  expect(messages.filter((message) => repeatedIn(message) > 64)).toEqual([]);
  expect(messages.filter((message) => repeatedIn(message) > 0).length).toBeGreaterThan(3);
});

function messageOf(attempt: () => unknown): string {
  try {
    attempt();
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}
