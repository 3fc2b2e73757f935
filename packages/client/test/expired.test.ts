import openapi from "openapi-fetch";
import { expect, it, vi } from "vitest";
import {
  type CallbackSignerOptions,
  callbackSigner,
  createClient,
  fixedSigner,
  type SignedPaths,
  signing,
} from "../src/index.ts";
import { body, reply } from "./clients.ts";

const identity = { sdkAppId: 1400000000, identifier: "administrator" };
const expired = { ActionStatus: "FAIL", ErrorCode: 70001, ErrorInfo: "" };
const local = Date.UTC(2026, 0, 1);

/** Numbered signatures of one day. */
function numbered(options: Partial<CallbackSignerOptions> = {}) {
  let count = 0;
  const sign = vi.fn(({ now }: { now: number }) => ({ usersig: `usersig-${++count}`, expiresAt: now + 86_400 }));
  return { sign, signer: callbackSigner({ ...identity, clock: { now: () => local }, sign, ...options }) };
}

/** A service that accepts only the given signatures, and the requests it got. */
function service(accepted: string[], answer: () => Response = () => Response.json(expired)) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    const usersig = new URL(request.url).searchParams.get("usersig") ?? "";
    return accepted.includes(usersig) ? Response.json(reply) : answer();
  };
  return { requests, fetch };
}

const usersigsOf = (requests: Request[]) => requests.map(({ url }) => new URL(url).searchParams.get("usersig"));

it("sends the same body once more with a new signature after an expired one", async () => {
  const { signer } = numbered();
  const { requests, fetch } = service(["usersig-2"]);
  const random = vi.fn().mockReturnValueOnce(7).mockReturnValueOnce(8);
  const chat = createClient({ region: "singapore", signer, fetch, random });

  const { data } = await chat.POST("/v4/sns/friend_add", { body, headers: { "X-Trace": "1" } });

  expect(data).toEqual(reply);
  expect(usersigsOf(requests)).toEqual(["usersig-1", "usersig-2"]);
  expect(requests[1]?.url).toContain("/v4/sns/friend_add?");
  expect(requests[1]?.url).toContain("&random=8&");
  expect(requests[1]?.headers.get("X-Trace")).toBe("1");
  expect(await requests[1]?.json()).toEqual(body);
});

it("returns a second refusal to the caller", async () => {
  const { signer } = numbered();
  const { requests, fetch } = service([]);
  const chat = createClient({ region: "singapore", signer, fetch });

  const { data } = await chat.POST("/v4/sns/friend_add", { body });

  expect(data).toEqual(expired);
  expect(requests).toHaveLength(2);
});

it("renews once for 100 calls whose signature has expired", async () => {
  const { signer, sign } = numbered();
  const { requests, fetch } = service(["usersig-2"]);
  const chat = createClient({ region: "singapore", signer, fetch });

  const results = await Promise.all(Array.from({ length: 100 }, () => chat.POST("/v4/sns/friend_add", { body })));

  expect(results.every(({ data }) => data?.ErrorCode === 0)).toBe(true);
  expect(sign).toHaveBeenCalledTimes(2);
  expect(requests).toHaveLength(200);
});

it("doesn't send a call again with a fixed signature", async () => {
  const { requests, fetch } = service([]);
  const chat = createClient({ region: "singapore", signer: fixedSigner({ ...identity, usersig: "eJw*" }), fetch });

  const { data } = await chat.POST("/v4/sns/friend_add", { body });

  expect(data).toEqual(expired);
  expect(requests).toHaveLength(1);
});

it("throws the signer's error if there is no new signature", async () => {
  const failure = new Error("the vault is sealed");
  const { signer, sign } = numbered();
  const chat = createClient({ region: "singapore", signer, fetch: service([]).fetch });
  sign.mockReturnValueOnce({ usersig: "old", expiresAt: Number.POSITIVE_INFINITY }).mockImplementationOnce(() => {
    throw failure;
  });

  await expect(chat.POST("/v4/sns/friend_add", { body })).rejects.toBe(failure);
});

it.each([
  ["another code", { ...expired, ErrorCode: 70003 }, 200],
  ["a code in quotes", { ...expired, ErrorCode: "70001" }, 200],
  ["another HTTP status", expired, 502],
])("does not send again after %s", async (_what, answer, status) => {
  const { signer } = numbered();
  const { requests, fetch } = service([], () => Response.json(answer, { status }));
  const chat = createClient({ region: "singapore", signer, fetch });

  await chat.POST("/v4/sns/friend_add", { body });

  expect(requests).toHaveLength(1);
});

it("signs again with the time of the refusal's Date header if the server's clock is slow", async () => {
  const { signer, sign } = numbered();
  const Date_ = new Date(local + 300_000).toUTCString();
  const { fetch } = service([], () => Response.json(expired, { headers: { Date: Date_ } }));
  const chat = createClient({ region: "singapore", signer, fetch });

  await chat.POST("/v4/sns/friend_add", { body });

  expect(sign.mock.calls).toEqual([[{ now: local / 1000 }], [{ now: local / 1000 + 300 }]]);
});

it.each([
  ["a proxy's page", () => new Response("<h1>Bad Gateway</h1>", { status: 502 })],
  ["a proxy's JSON", () => Response.json({ error: "Bad Gateway" }, { status: 200 })],
  ["an envelope under another status", () => Response.json(expired, { status: 502 })],
])("does not take the time from %s", async (_what, answer) => {
  const { signer } = numbered();
  const learn = vi.fn();
  const dated = () => {
    const response = answer();
    response.headers.set("Date", new Date(local + 300_000).toUTCString());
    return response;
  };
  const chat = createClient({ region: "singapore", signer: { ...signer, learn }, fetch: service([], dated).fetch });

  await chat.POST("/v4/sns/friend_add", { body });

  expect(learn).not.toHaveBeenCalled();
});

it("signs and renews a request with which a later middleware replaced the signed one", async () => {
  const { signer } = numbered();
  const { requests, fetch } = service(["usersig-2"]);
  const chat = createClient({ region: "singapore", signer, fetch });
  chat.use({ onRequest: ({ request }) => new Request(request, { headers: { "X-Trace": "1" } }) });

  const { data } = await chat.POST("/v4/sns/friend_add", { body });

  expect(data).toEqual(reply);
  expect(usersigsOf(requests)).toEqual(["usersig-1", "usersig-2"]);
  expect(requests.map(({ headers }) => headers.get("X-Trace"))).toEqual(["1", "1"]);
});

it("throws an error if a middleware of an ordinary client makes renewal impossible", async () => {
  const { signer } = numbered();
  const { fetch } = service([]);
  const stock = openapi<SignedPaths>({ baseUrl: "http://127.0.0.1:4600", fetch });
  stock.use(signing(signer), { onRequest: ({ request }) => new Request(request) });

  await expect(stock.POST("/v4/sns/friend_add", { body })).rejects.toThrow(
    "a middleware put another Request in the place of the signed one",
  );
});

it("calls fetch both times without a `this`, as browsers and workerd insist", async () => {
  const { signer } = numbered();
  const { fetch } = service(["usersig-2"]);
  const owners: unknown[] = [];
  function owned(this: unknown, request: Request) {
    owners.push(this);
    return fetch(request);
  }
  const chat = createClient({ region: "singapore", signer, fetch: owned });

  await chat.POST("/v4/sns/friend_add", { body });

  expect(owners).toEqual([undefined, undefined]);
});
