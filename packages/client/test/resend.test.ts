import { operations } from "@chat-friends/contract";
import openapi from "openapi-fetch";
import { expect, it, vi } from "vitest";
import { signedCallOf } from "../src/core/resend.ts";
import { callbackSigner, command, createClient, type SignedPaths, signing } from "../src/index.ts";
import { body, reply, signer } from "./clients.ts";
import { recordingFetch } from "./recording-fetch.ts";

const baseUrl = "http://127.0.0.1:4600/prefix";

/** The request of a friend_add, and the call behind it. */
async function sent(signal?: AbortSignal) {
  let count = 0;
  const sign = vi.fn(() => ({ usersig: `usersig-${++count}`, expiresAt: Number.POSITIVE_INFINITY }));
  const by = callbackSigner({ sdkAppId: 1400000000, identifier: "administrator", sign });
  const { requests, fetch } = recordingFetch(() => Response.json(reply));
  const random = vi.fn(() => random.mock.calls.length);
  const chat = createClient({ baseUrl, signer: by, fetch, random });
  await chat.POST("/v4/sns/friend_add", { body, headers: { "X-Trace": "1" }, ...(signal && { signal }) });
  const [request] = requests;
  const call = request && signedCallOf(request);
  if (!call) throw new Error("no signed call was sent");
  return { request, call, sign };
}

const queryOf = ({ url }: Request) => Object.fromEntries(new URL(url).searchParams);

it("tells what was sent", async () => {
  const { call } = await sent();

  expect(call).toMatchObject({ operation: "friend_add", path: "/v4/sns/friend_add", body: JSON.stringify(body) });
});

it.each(Object.entries(operations))("knows %s from a command outside the five", async (operation, { path }) => {
  const { requests, fetch } = recordingFetch(() => Response.json(reply));
  const chat = createClient({ baseUrl, signer, fetch });

  await command(chat, `v4/sns/${operation}`, {});
  await command(chat, "v4/sns/friend_delete", {});

  const [known, other] = requests.map(signedCallOf);
  expect(known).toMatchObject({ operation, path });
  expect(other).toMatchObject({ operation: undefined, path: "/v4/sns/friend_delete" });
});

it("signs the same call again with a fresh random number and the current signature", async () => {
  const { request, call } = await sent();

  const again = await call.sign();

  expect(queryOf(again)).toEqual({ ...queryOf(request), random: "2" });
  expect(again.url.split("?")[0]).toBe(`${baseUrl}/v4/sns/friend_add`);
  expect(again.headers.get("X-Trace")).toBe("1");
  expect(await again.json()).toEqual(body);
});

it("signs another call in its place", async () => {
  const { call } = await sent();
  const abort = new AbortController();
  const change = { path: "/v4/sns/friend_get_list", body: "{}", baseUrl: "https://standby.example" };

  const again = await call.sign({ ...change, signal: abort.signal });
  abort.abort();

  expect(again.url).toContain("https://standby.example/v4/sns/friend_get_list?sdkappid=1400000000&");
  expect(await again.text()).toBe("{}");
  expect(again.signal.aborted).toBe(true);
});

it("goes on from what was signed last", async () => {
  const { call } = await sent();
  const again = await call.sign({ baseUrl: "https://standby.example", body: "{}" });

  const third = await signedCallOf(again)?.sign();

  expect(third?.url).toContain("https://standby.example/v4/sns/friend_add?");
  expect(await third?.text()).toBe("{}");
});

it("keeps the caller's abort signal", async () => {
  const abort = new AbortController();
  const { call } = await sent(abort.signal);

  const again = await call.sign();
  abort.abort();

  expect(call.signal?.aborted).toBe(true);
  expect(again.signal.aborted).toBe(true);
});

it("signs with another signature once the old one is given up, which takes one renewal", async () => {
  const { call, sign } = await sent();

  call.renew();
  const again = await Promise.all([call.sign(), call.sign()]);

  expect(again.map((request) => queryOf(request)["usersig"])).toEqual(["usersig-2", "usersig-2"]);
  expect(sign).toHaveBeenCalledTimes(2);
});

it("knows the calls of any openapi-fetch client that signs, and no other request", async () => {
  const { requests, fetch } = recordingFetch(() => Response.json(reply));
  const stock = openapi<SignedPaths>({ baseUrl, fetch });
  stock.use(signing(signer));

  await stock.POST("/v4/sns/friend_add", { body });

  expect(requests.map(signedCallOf)).toMatchObject([{ operation: "friend_add", body: JSON.stringify(body) }]);
  expect(signedCallOf(new Request(baseUrl))).toBeUndefined();
});

it("hands out no signature", async () => {
  const { call } = await sent();

  expect(JSON.stringify(call)).not.toContain("usersig");
});
