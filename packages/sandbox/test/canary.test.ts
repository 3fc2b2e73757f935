import { mint } from "@chat-friends/usersig";
import { expect, it, vi } from "vitest";
import { createSandbox, demoIdentity, type Effect, memoryStore, type Store } from "../src/index.ts";
import { clock, now } from "./support/clock.ts";
import { signedQuery } from "./support/send.ts";
import { rawRequest, sendRaw, serve } from "./support/serve.ts";

const controlToken = "canary-control-token";
const own = { ...demoIdentity, secretKey: "canary-own".repeat(6) };
const beside = { sdkAppId: 1400000001, admins: ["root"], secretKey: "canary-beside".repeat(5) };

function usersigOf({ sdkAppId, admins, secretKey }: typeof beside | typeof own): string {
  return mint({ sdkAppId, identifier: admins[0] ?? "", secretKey, now });
}

const usersigs = [
  usersigOf(own),
  usersigOf(beside),
  mint({ ...beside, identifier: "root", now: now - 61, expire: 60 }),
];
const secrets = [own.secretKey, beside.secretKey, controlToken, ...usersigs, ...usersigs.map(encodeURIComponent)];

/** A store whose failures carry all that it was given. */
function talkative(): Store {
  const inner = memoryStore();
  return {
    ...inner,
    transact(sdkAppId, needs, decide) {
      if (needs.owner === "breaks") return Promise.reject(new Error(JSON.stringify([sdkAppId, needs])));
      return inner.transact(sdkAppId, needs, decide);
    },
  };
}

const request = '{"From_Account":"id","LastSequence":0}';
const authorized = { authorization: `Bearer ${controlToken}` };

/** Every way in, with the signature wherever somebody may put it. */
function heads(usersig: string, app: typeof beside | typeof own): string[] {
  const query = signedQuery({ usersig }, app);
  const call = `POST /v4/sns/group_get?${query}`;
  return [
    rawRequest(call),
    rawRequest(call, {}, '{"From_Account":"breaks","LastSequence":0}'),
    rawRequest(call, {}, "{"),
    rawRequest("POST /v4/sns/group_get", {}, query),
    rawRequest(call, {}, "[".repeat(100)),
    rawRequest(call, { host: "evil.example" }),
    rawRequest(call, { origin: "https://evil.example" }),
    rawRequest(call, { origin: "https://friend.example", referer: `https://friend.example/?${query}` }),
    rawRequest(call, { cookie: `usersig=${usersig}`, "x-usersig": usersig }),
    rawRequest(call, { "content-length": "x" }),
    rawRequest(call.replace("/", "http://evil.example/")),
    rawRequest(`${call}&x=${"a".repeat(9000)}`),
    rawRequest(`${call}${"&x".repeat(100)}`),
    rawRequest(call, { "x-long": "a".repeat(17_000) }),
    rawRequest(call.replace("?", "&")),
    rawRequest(call.replace("POST", "GET")),
    rawRequest(call.replace("POST", "FETCH")),
    rawRequest(call.replace("group_get", "unknown")),
    rawRequest(`POST /v4/sns/${usersig}`),
    rawRequest(`POST /${usersig}`),
    rawRequest(`GET /${usersig}?${query}`),
    rawRequest(`GET /_sandbox/health?${query}`),
    rawRequest(`POST /_sandbox/reset?${query}`, { authorization: `Bearer ${usersig}` }),
    rawRequest(`GET /_sandbox/${usersig}?${query}`, authorized),
    rawRequest(`POST /_sandbox/faults?${query}`, authorized, JSON.stringify({ [usersig.slice(0, 65)]: usersig })),
    rawRequest(`PUT /_sandbox/clock?${query}`, authorized, usersig),
    rawRequest("POST /_sandbox/tenants", authorized, JSON.stringify(app)),
    rawRequest("POST /_sandbox/tenants", authorized, JSON.stringify({ ...app, sdkAppId: 0 })),
    rawRequest("POST /_sandbox/tenants", authorized, JSON.stringify({ ...app, secretKey: `${app.secretKey}\n` })),
    ...["world", "accounts", "blocklists", "faults", "clock", "journal", "tenants"].map((part) =>
      rawRequest(`GET /_sandbox/${part}?sdkappid=${app.sdkAppId}`, authorized),
    ),
    usersig,
  ];
}

it("no answer of any kind holds a key, a control token or a whole usersig, and nothing is printed but by onError", async () => {
  const written = (["stdout", "stderr"] as const).map((name) => vi.spyOn(process[name], "write").mockReturnValue(true));
  const errors: unknown[] = [];
  const sandbox = createSandbox({
    identity: own,
    store: talkative(),
    clock,
    controlToken,
    onError: (error) => errors.push(error),
  });
  await sandbox.tenants.add(beside);
  const { url } = await serve({ sandbox, allowedOrigins: ["https://friend.example"] });
  const answers: string[] = [];

  for (const app of [own, beside]) {
    for (const usersig of usersigs) {
      for (const head of heads(usersig, app)) answers.push(JSON.stringify(await sendRaw(url, head)));
    }
  }
  const printed = written.flatMap(({ mock }) => mock.calls.map(([text]) => String(text)));
  for (const spy of written) spy.mockRestore();

  const shown = [...answers, ...errors.map(String)];
  expect(secrets.filter((secret) => shown.some((text) => text.includes(secret)))).toEqual([]);
  expect(printed.join("")).toBe("");
  expect(errors.length).toBeGreaterThan(0);
  expect(new Set(answers.map((answer) => answer.slice(11, 23)))).toContain("HTTP/1.1 200");
});

it.each<Effect>(["dropped-before", "dropped-after", "truncated", "bad-gateway"])(
  "nor does a reply with an injected fault: %s",
  async (effect) => {
    const sandbox = createSandbox({ identity: own, clock });
    sandbox.control.faults.add({ effect });
    const { url } = await serve({ sandbox });
    const usersig = usersigOf(own);

    const answer = await sendRaw(
      url,
      rawRequest(`POST /v4/sns/group_get?${signedQuery({ usersig }, own)}`, {}, request),
    );

    expect(secrets.filter((secret) => JSON.stringify(answer).includes(secret))).toEqual([]);
  },
);

it("the journal keeps no usersig, wherever a caller has put it", async () => {
  const sandbox = createSandbox({ identity: own, clock });
  const { url } = await serve({ sandbox });
  const [usersig = ""] = usersigs;
  for (const head of heads(usersig, own)) await sendRaw(url, head);

  const journal = JSON.stringify(sandbox.control.journal.list());

  expect(secrets.filter((secret) => journal.includes(secret))).toEqual([]);
  expect(journal).toContain("group_get");
});
