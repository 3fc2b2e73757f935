import { operations } from "@chat-friends/contract";
import openapi from "openapi-fetch";
import { expect, it, vi } from "vitest";
import { isSigned } from "../../src/core/signed-request.ts";
import { callbackSigner, command, createClient, type SignedPaths, signing } from "../../src/index.ts";
import { callContext } from "../../src/resilience/attempt/call-context.ts";
import { body, reply, signer } from "../clients.ts";
import { recordingFetch } from "../recording-fetch.ts";

const baseUrl = "http://127.0.0.1:4600/prefix";

function contextOf(request: Request | undefined) {
  if (!request || !isSigned(request)) throw new Error("no signed request was sent");
  return callContext(request.signedCall(), request.signal);
}

/** The request of a friend_add, and the call that it carries. */
async function sent(signal?: AbortSignal) {
  let count = 0;
  const sign = vi.fn(() => ({ usersig: `usersig-${++count}`, expiresAt: Number.POSITIVE_INFINITY }));
  const by = callbackSigner({ sdkAppId: 1400000000, identifier: "administrator", sign });
  const { requests, fetch } = recordingFetch(() => Response.json(reply));
  const random = vi.fn(() => random.mock.calls.length);
  const chat = createClient({ baseUrl, signer: by, fetch, random });
  await chat.POST("/v4/sns/friend_add", { body, headers: { "X-Trace": "1" }, ...(signal && { signal }) });
  const [request] = requests;
  if (!request) throw new Error("nothing was sent");
  return { request, context: contextOf(request) };
}

const queryOf = ({ url }: Request) => Object.fromEntries(new URL(url).searchParams);

it("says what was sent", async () => {
  const { context } = await sent();

  expect(context).toMatchObject({
    operation: "friend_add",
    name: "friend_add",
    app: 1400000000,
    baseUrl,
    path: "/v4/sns/friend_add",
    body: JSON.stringify(body),
  });
});

it.each(Object.entries(operations))("knows %s from a command outside the five", async (operation, { path }) => {
  const { requests, fetch } = recordingFetch(() => Response.json(reply));
  const chat = createClient({ baseUrl, signer, fetch });

  await command(chat, `v4/sns/${operation}`, {});
  await command(chat, "v4/sns/friend_delete", {});

  const [known, other] = requests.map(contextOf);
  expect(known).toMatchObject({ operation, path });
  expect(other).toMatchObject({ operation: undefined, name: "friend_delete", path: "/v4/sns/friend_delete" });
});

it("signs the same call again with a fresh random number and the current signature", async () => {
  const { request, context } = await sent();

  const again = await context.sign({});

  expect(queryOf(again)).toEqual({ ...queryOf(request), random: "2" });
  expect(again.url.split("?")[0]).toBe(`${baseUrl}/v4/sns/friend_add`);
  expect(again.headers.get("X-Trace")).toBe("1");
  expect(await again.json()).toEqual(body);
});

it("signs another call in its place", async () => {
  const { context } = await sent();
  const abort = new AbortController();
  const change = { path: "/v4/sns/friend_get_list", body: "{}", baseUrl: "https://standby.example" };

  const again = await context.sign({ ...change, signal: abort.signal });
  abort.abort();

  expect(again.url).toContain("https://standby.example/v4/sns/friend_get_list?sdkappid=1400000000&");
  expect(await again.text()).toBe("{}");
  expect(again.signal.aborted).toBe(true);
});

it("goes on from what was signed last", async () => {
  const { context } = await sent();
  const again = await context.sign({ baseUrl: "https://standby.example", body: "{}" });

  const third = await callContext(again.signedCall(), again.signal).sign({});

  expect(third.url).toContain("https://standby.example/v4/sns/friend_add?");
  expect(await third.text()).toBe("{}");
});

it("keeps the caller's abort signal", async () => {
  const abort = new AbortController();
  const { context } = await sent(abort.signal);

  const again = await context.sign({});
  abort.abort();

  expect(context.callerSignal?.aborted).toBe(true);
  expect(again.signal.aborted).toBe(true);
});

it("comes with the requests of any openapi-fetch client that signs", async () => {
  const { requests, fetch } = recordingFetch(() => Response.json(reply));
  const stock = openapi<SignedPaths>({ baseUrl, fetch });
  stock.use(signing(signer));

  await stock.POST("/v4/sns/friend_add", { body });

  expect(requests.map(contextOf)).toMatchObject([{ operation: "friend_add", body: JSON.stringify(body) }]);
});

it("is not printed with the request", async () => {
  const { request } = await sent();

  expect(JSON.stringify(request)).toBe("{}");
});
