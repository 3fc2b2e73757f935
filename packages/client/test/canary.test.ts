import { inspect } from "node:util";
import { expect, it } from "vitest";
import { createClient, type Signer, secretKeySigner, unwrap } from "../src/server.ts";
import { body, reply } from "./clients.ts";

const usersig = "eJcanary*canary-canary_";
const secretKey = "canary-key-".repeat(6);
const identity = { sdkAppId: 1400000000, identifier: "administrator" };
const signer: Signer = { ...identity, sign: () => ({ usersig, expiresAt: Number.POSITIVE_INFINITY }) };

/** Everything of a value that a logger could print, its errors' hidden members and causes included. */
function printed(value: unknown): string {
  const texts = [inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true }), String(value)];
  for (let link = value; link instanceof Error; link = link.cause) texts.push(link.message, link.stack ?? "");
  return texts.join("\n");
}

/** What a call leaves in the hands of the caller. */
async function outcome(by: Signer, fetch: (request: Request) => Promise<Response>): Promise<unknown[]> {
  const chat = createClient({ baseUrl: "http://127.0.0.1:4600", signer: by, fetch });
  try {
    const result = await chat.POST("/v4/sns/friend_add", { body });
    const copy = result.response.clone();
    const outcomes = [chat, by, result, result.response.url, copy, copy.url];
    try {
      return [...outcomes, unwrap(result)];
    } catch (error) {
      return [...outcomes, error];
    }
  } catch (error) {
    return [chat, by, error];
  }
}

/** As a runtime's fetch answers: with the whole address in the reply. */
const answered = (url: string, response: Response) => Object.defineProperty(response, "url", { value: url });

/** As Deno and Bun fail: with the whole address in the message, in a cause and in a property. */
function failed(url: string): Error {
  const cause = Object.assign(new Error(`connect to ${url}`), { path: url });
  return new TypeError(`error sending request for url (${url})`, { cause });
}

const scenarios: Record<string, (request: Request) => Response | Error> = {
  "a success": ({ url }) => answered(url, Response.json(reply)),
  "a refusal": ({ url }) => answered(url, Response.json({ ActionStatus: "FAIL", ErrorCode: 70001, ErrorInfo: "" })),
  "invalid JSON": ({ url }) => answered(url, new Response("<html>")),
  "no envelope": ({ url }) => answered(url, Response.json([])),
  "another status": ({ url }) => answered(url, new Response("Bad Gateway", { status: 502 })),
  "a redirect": ({ url }) => answered(url, Response.redirect(url, 302)),
  "a failed fetch": ({ url }) => failed(url),
};

async function fetchIn(scenario: string, request: Request): Promise<Response> {
  expect(decodeURIComponent(request.url)).toContain("usersig=eJ");
  const answer = scenarios[scenario]?.(request);
  if (answer instanceof Response) return answer;
  throw answer;
}

it.each(Object.keys(scenarios))("shows no signature after %s", async (scenario) => {
  const outcomes = await outcome(signer, (request) => fetchIn(scenario, request));

  const text = outcomes.map(printed).join("\n");
  expect(text).not.toContain(usersig);
  expect(text).not.toContain(encodeURIComponent(usersig));
  expect(text).not.toContain("usersig=");
});

it.each(Object.keys(scenarios))("shows no secret key after %s", async (scenario) => {
  const outcomes = await outcome(secretKeySigner({ ...identity, secretKey }), (request) => fetchIn(scenario, request));

  expect(outcomes.map(printed).join("\n")).not.toContain("canary-key");
});

it.each([
  ["an unusable app id", { sdkAppId: Number.NaN }],
  ["an unusable admin", { identifier: "" }],
  ["an unusable key", { secretKey: `${secretKey} ` }],
  ["an unusable expiry", { expire: -1 }],
])("shows no secret key when it can't sign for %s", async (_what, wrong) => {
  const by = secretKeySigner({ ...identity, secretKey, ...wrong });

  const outcomes = await outcome(by, async () => Response.json(reply));

  expect(outcomes.at(-1)).toBeInstanceOf(Error);
  expect(outcomes.map(printed).join("\n")).not.toContain("canary-key");
});

it("leaves the failed fetch's error the same, with the address but for the query", async () => {
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

it("comes to an end on an error that is its own cause", async () => {
  const failure = new TypeError("fetch failed");
  failure.cause = failure;

  const outcomes = await outcome(signer, () => Promise.reject(failure));

  expect(outcomes.at(-1)).toBe(failure);
});
