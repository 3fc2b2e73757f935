import { setTimeout as delay } from "node:timers/promises";
import { inspect } from "node:util";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { gateway } from "../src/gateway/index.ts";
import { resilient } from "../src/resilience/index.ts";
import {
  type ClientHooks,
  callbackSigner,
  command,
  createClient,
  observed,
  type Signer,
  secretKeySigner,
  unwrap,
} from "../src/server.ts";
import { tracingHooks } from "../src/tracing.ts";
import { body, reply } from "./clients.ts";
import { setUpTracing } from "./tracer.ts";

const usersig = "eJcanary*canary-canary_";
const secretKey = "canary-key-".repeat(6);
const identity = { sdkAppId: 1400000000, identifier: "administrator" };
const sign = () => ({ usersig, expiresAt: Number.POSITIVE_INFINITY });
const signer = callbackSigner({ ...identity, sign });
const baseUrl = "http://127.0.0.1:4600";

type Fetch = (request: Request) => Promise<Response>;

const { exporter } = setUpTracing();
const logged = ["log", "info", "warn", "error", "debug"] as const;

beforeEach(() => {
  exporter.reset();
  for (const level of logged) vi.spyOn(console, level).mockImplementation(() => {});
});

afterEach(() => {
  for (const level of logged) expect(console[level]).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

/** Everything in a value that a logger could print, with the hidden members and causes of errors. */
function printed(value: unknown): string {
  const texts = [inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true }), String(value)];
  for (let link = value; link instanceof Error; link = link.cause) texts.push(link.message, link.stack ?? "");
  return texts.join("\n");
}

/** The value of a promise, or its error. */
async function settled(promise: Promise<unknown>): Promise<unknown> {
  try {
    return await promise;
  } catch (error) {
    return error;
  }
}

/** Everything that the caller of a call gets. */
async function outcome(by: Signer, fetch: Fetch): Promise<unknown[]> {
  const chat = createClient({ baseUrl, signer: by, fetch });
  try {
    const result = await chat.POST("/v4/sns/friend_add", { body });
    const copy = result.response.clone();
    const text = await copy.clone().text();
    return [chat, by, result, result.response.url, copy, copy.url, text, await settled((async () => unwrap(result))())];
  } catch (error) {
    return [chat, by, error];
  }
}

/** Everything that comes from a command, a gateway's reply, hooks and their spans. */
async function surroundings(by: Signer, fetch: Fetch): Promise<unknown[]> {
  const recorded: unknown[] = [];
  const write = (event: object) => recorded.push(event);
  const writing: ClientHooks = { attempt: write, reply: write, outcome: write, renewal: write };
  const traced = createClient({ baseUrl, signer: by, fetch: observed({ hooks: tracingHooks(), fetch }) });
  const client = createClient({ baseUrl, signer: by, fetch: observed({ hooks: writing, fetch }) });
  const handle = gateway({ authenticate: () => "id", allow: ["friend_add"], client });
  const headers = { "Content-Type": "application/json" };
  const request = new Request(`${baseUrl}/v4/sns/friend_add`, { method: "POST", headers, body: "{}" });

  const given = [
    await settled(command(client, "v4/sns/friend_delete", {})),
    await settled(traced.POST("/v4/sns/friend_add", { body })),
  ];
  const response = await handle(request);
  const spans = exporter.getFinishedSpans().map(({ name, attributes, events }) => ({ name, attributes, events }));
  return [...given, response, await response.text(), [...response.headers], recorded, spans];
}

/** Everything that comes from attempts, waits and read-backs: the reply or error, the events of hooks and their spans. */
async function resends(by: Signer, fetch: Fetch): Promise<unknown[]> {
  const recorded: unknown[] = [];
  const write = (event: object) => recorded.push(event);
  const writing: ClientHooks = { attempt: write, reply: write, wait: write, outcome: write };
  const given = [];
  for (const hooks of [writing, tracingHooks()]) {
    const patient = resilient({ hooks, fetch, sleep: (milliseconds) => delay(Math.min(milliseconds, 50)) });
    const chat = createClient({ baseUrl, signer: by, fetch: patient });
    given.push(await settled(chat.POST("/v4/sns/friend_add", { body })));
  }
  expect(recorded).not.toEqual([]);
  const spans = exporter.getFinishedSpans().map(({ name, attributes, events }) => ({ name, attributes, events }));
  return [...given, recorded, spans];
}

/** Replies like a runtime's fetch, with the whole URL. */
const answered = (url: string, response: Response) => Object.defineProperty(response, "url", { value: url });

/** Fails like Deno and Bun, with the whole URL in the message, in a cause and in a property. */
function failed(url: string): Error {
  const cause = Object.assign(new Error(`connect to ${url}`), { path: url });
  return new TypeError(`error sending request for url (${url})`, { cause });
}

const scenarios: Record<string, (request: Request) => Response | Error> = {
  "a success": ({ url }) => answered(url, Response.json(reply)),
  "a refusal": ({ url }) => answered(url, refusal("")),
  "an expired signature": ({ url }) => answered(url, refusal(usersigIn(url), 70001)),
  "invalid JSON": ({ url }) => answered(url, new Response("<html>")),
  "no envelope": ({ url }) => answered(url, Response.json([])),
  "another status": ({ url }) => answered(url, new Response("Bad Gateway", { status: 502 })),
  "a redirect": ({ url }) => answered(url, Response.redirect(url, 302)),
  "a failed fetch": ({ url }) => failed(url),
  "an echo of the signature": ({ url }) => answered(url, refusal(`the UserSig ${usersigIn(url)} is wrong`)),
  "an echo of the address": ({ url }) => answered(url, refusal(`not found: ${url}`)),
  "an echo with the asterisk escaped": ({ url }) => answered(url, refusal(usersigIn(url).replaceAll("*", "%2A"))),
  "a proxy's page with the address": ({ url }) => answered(url, new Response(`<p>${url}</p>`, { status: 502 })),
  "a page that is no JSON, with the address": ({ url }) => answered(url, new Response(`<p>${url}</p>`)),
};

function usersigIn(url: string): string {
  return new URL(url).searchParams.get("usersig") ?? "";
}

function refusal(ErrorInfo: string, ErrorCode = 70003): Response {
  return Response.json({ ActionStatus: "FAIL", ErrorCode, ErrorInfo });
}

async function fetchIn(scenario: string, request: Request): Promise<Response> {
  expect(request.url).toMatch(/usersig=e[AJ]/);
  const answer = scenarios[scenario]?.(request);
  if (answer instanceof Response) return answer;
  throw answer;
}

const parts = { "in the caller's hands": outcome, "around the call": surroundings, "after resends": resends };
const everywhere = Object.keys(scenarios).flatMap((scenario) =>
  Object.entries(parts).map(([where, part]) => ({ scenario, where, part })),
);

it.each(everywhere)("shows no signature after $scenario $where", async ({ scenario, part }) => {
  const outcomes = await part(signer, (request) => fetchIn(scenario, request));

  const text = outcomes.map(printed).join("\n");
  expect(text).not.toContain(usersig);
  expect(text).not.toContain(usersig.replaceAll("*", "%2A"));
  expect(text).not.toContain("usersig=");
});

it.each(everywhere)("shows no secret key after $scenario $where", async ({ scenario, part }) => {
  const by = secretKeySigner({ ...identity, secretKey });

  const outcomes = await part(by, (request) => fetchIn(scenario, request));

  expect(outcomes.map(printed).join("\n")).not.toContain("canary-key");
});

it.each(Object.keys(scenarios))(
  "shows none of two signatures after %s, when one has been renewed",
  async (scenario) => {
    const signatures = [`${usersig}1`, `${usersig}2`];
    const renewing = callbackSigner({ ...identity, sign: () => ({ ...sign(), usersig: signatures.shift() ?? "" }) });
    const expired = vi.fn((_request: Request) => refusal("", 70001));
    const fetch = (request: Request) =>
      expired.mock.calls.length === 0 ? Promise.resolve(expired(request)) : fetchIn(scenario, request);

    const outcomes = await outcome(renewing, fetch);

    expect(signatures).toEqual([]);
    expect(outcomes.map(printed).join("\n")).not.toContain("canary-canary");
  },
);

it.each([
  ["an unusable app id", { sdkAppId: Number.NaN }],
  ["an unusable admin", { identifier: "" }],
  ["an unusable key", { secretKey: `${secretKey} ` }],
  ["an unusable expiry", { expire: -1 }],
])("refuses %s at once, and the error has no secret key", async (_what, wrong) => {
  const error = await settled((async () => secretKeySigner({ ...identity, secretKey, ...wrong }))());

  expect(error).toBeInstanceOf(Error);
  expect(printed(error)).not.toContain("canary-key");
});

it("keeps the error of a failed fetch, with its URL but without the query", async () => {
  let failure: unknown;
  const outcomes = await outcome(signer, async ({ url }) => {
    failure = failed(url);
    throw failure;
  });

  expect(outcomes.at(-1)).toBe(failure);
  expect(failure).toMatchObject({
    message: "error sending request for url (http://127.0.0.1:4600/v4/sns/friend_add)",
    cause: { path: "http://127.0.0.1:4600/v4/sns/friend_add" },
  });
});

it("ends for an error that is its own cause", async () => {
  const failure = new TypeError("fetch failed");
  failure.cause = failure;

  const outcomes = await outcome(signer, () => Promise.reject(failure));

  expect(outcomes.at(-1)).toBe(failure);
});
