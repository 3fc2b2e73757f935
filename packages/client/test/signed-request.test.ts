import openapi from "openapi-fetch";
import { expect, it, vi } from "vitest";
import { carriesCall } from "../src/core/signed-request.ts";
import { callbackSigner, createClient, type SignedPaths, signing } from "../src/index.ts";
import { body, reply, signer } from "./clients.ts";
import { recordingFetch } from "./recording-fetch.ts";

const baseUrl = "http://127.0.0.1:4600/prefix";

function callOf(request: Request | undefined) {
  if (!request || !carriesCall(request)) throw new Error("no request that carries its call was sent");
  return request.carriedCall();
}

/** The request of a friend_add, and the call that it carries. */
async function sent(signal?: AbortSignal) {
  const sign = () => ({ usersig: "eJw*first", expiresAt: Number.POSITIVE_INFINITY });
  const by = callbackSigner({ sdkAppId: 1400000000, identifier: "administrator", sign });
  const { requests, fetch } = recordingFetch(() => Response.json(reply));
  const random = vi.fn(() => random.mock.calls.length);
  const chat = createClient({ baseUrl, signer: by, fetch, random });
  await chat.POST("/v4/sns/friend_add", { body, headers: { "X-Trace": "1" }, ...(signal && { signal }) });
  const [request] = requests;
  if (!request) throw new Error("nothing was sent");
  return { request, call: callOf(request) };
}

const queryOf = ({ url }: Request) => Object.fromEntries(new URL(url).searchParams);

it("signs the same call again with a new random number", async () => {
  const { request, call } = await sent();

  const again = call.signedWith(await call.usersig(undefined));

  expect(queryOf(again)).toEqual({ ...queryOf(request), random: "2" });
  expect(again.url.split("?")[0]).toBe(`${baseUrl}/v4/sns/friend_add`);
  expect(again.headers.get("X-Trace")).toBe("1");
  expect(await again.json()).toEqual(body);
});

it("signs another call instead", async () => {
  const { call } = await sent();
  const abort = new AbortController();
  const address = "https://standby.example/v4/sns/friend_get_list";

  const again = call.signedWith("eJw*", { address, body: "{}", signal: abort.signal });
  abort.abort();

  expect(again.url).toContain(`${address}?sdkappid=1400000000&`);
  expect(await again.text()).toBe("{}");
  expect(again.signal.aborted).toBe(true);
});

it("keeps the caller's abort signal", async () => {
  const abort = new AbortController();
  const { call } = await sent(abort.signal);

  const again = call.signedWith("eJw*");
  abort.abort();

  expect(again.signal.aborted).toBe(true);
});

it("is a request of any openapi-fetch client that signs", async () => {
  const { requests, fetch } = recordingFetch(() => Response.json(reply));
  const stock = openapi<SignedPaths>({ baseUrl, fetch });
  stock.use(signing(signer));

  await stock.POST("/v4/sns/friend_add", { body });

  expect(callOf(requests[0])).toMatchObject({ address: `${baseUrl}/v4/sns/friend_add`, body: JSON.stringify(body) });
});

it("is not printed with the request", async () => {
  const { request } = await sent();

  expect(JSON.stringify(request)).toBe("{}");
});
