import openapi from "openapi-fetch";
import { expect, it, vi } from "vitest";
import { createClient, type Signer, type SigningOptions, signing } from "../src/index.ts";
import { body, signer } from "./clients.ts";
import { recordingFetch } from "./recording-fetch.ts";

type AnyPaths = Record<string, { post: { parameters: { query?: object }; responses: { 200: { content: object } } } }>;

interface Sending {
  by?: Signer;
  options?: SigningOptions;
  path?: string;
  init?: Record<string, unknown>;
}

/** The request that reaches fetch when an ordinary openapi-fetch client signs. */
async function sent({ by = signer, options = {}, path = "/v4/sns/any", init = {} }: Sending = {}) {
  const { requests, fetch } = recordingFetch(() => Response.json({}));
  const client = openapi<AnyPaths>({ baseUrl: "http://127.0.0.1:4600", fetch });
  client.use(signing(by, options));
  await client.POST(path, init);
  const [request] = requests;
  if (!request) throw new Error("nothing was sent");
  return request;
}

it("puts the five parameters into the query of any openapi-fetch client", async () => {
  const request = await sent({ options: { random: () => 4294967295 } });

  expect(Object.fromEntries(new URL(request.url).searchParams)).toEqual({
    sdkappid: "1400000000",
    identifier: "administrator",
    usersig: "eJw*fixed-signature_",
    random: "4294967295",
    contenttype: "json",
  });
});

it("overrides what the caller put into the query", async () => {
  const request = await sent({ init: { params: { query: { usersig: "forged", random: 1 } } } });

  expect(new URL(request.url).searchParams.getAll("usersig")).toEqual(["eJw*fixed-signature_"]);
});

it("writes a space of the identifier as %20 and a plus as %2B", async () => {
  const by: Signer = { ...signer, identifier: "the admin+1" };

  const request = await sent({ by });

  expect(request.url).toContain("&identifier=the%20admin%2B1&");
});

it("takes a new random number for each request", async () => {
  const random = vi.fn().mockReturnValueOnce(7).mockReturnValueOnce(8);
  const { requests, fetch } = recordingFetch(() => Response.json({}));
  const client = openapi<AnyPaths>({ baseUrl: "http://127.0.0.1:4600", fetch });
  client.use(signing(signer, { random }));

  await client.POST("/one");
  await client.POST("/two");

  expect(requests.map(({ url }) => new URL(url).searchParams.get("random"))).toEqual(["7", "8"]);
});

it.each([
  [0, "0"],
  [1 - 2 ** -33, "4294967295"],
])("turns %d into a random number of 32 bits by default", async (fraction, expected) => {
  const random = vi.spyOn(Math, "random").mockReturnValue(fraction);

  const request = await sent();

  random.mockRestore();
  expect(new URL(request.url).searchParams.get("random")).toBe(expected);
});

it("keeps the path, the method, the headers, the body and the abort signal", async () => {
  const abort = new AbortController();
  const body = { From_Account: "é" };
  const headers = { "X-Trace": "1" };

  const request = await sent({ path: "/prefix/v4/sns/friend_add", init: { body, headers, signal: abort.signal } });
  abort.abort();

  expect(new URL(request.url).pathname).toBe("/prefix/v4/sns/friend_add");
  expect(request.method).toBe("POST");
  expect(request.headers.get("Content-Type")).toBe("application/json");
  expect(request.headers.get("X-Trace")).toBe("1");
  expect(await request.json()).toEqual(body);
  expect(request.signal.aborted).toBe(true);
});

it("sends no signature through a redirect, cache, cookie or Referer", async () => {
  const request = await sent({ init: { redirect: "follow" } });

  expect(request).toMatchObject({
    redirect: "manual",
    cache: "no-store",
    credentials: "omit",
    referrerPolicy: "no-referrer",
  });
});

it.each([{ credentials: "include" }, { referrer: "https://page.example/" }, { referrerPolicy: "unsafe-url" }])(
  "refuses a call with %j, which would pass the signature on",
  async (init) => {
    await expect(sent({ init })).rejects.toThrow("leave out credentials, referrer and referrerPolicy");
    await expect(
      createClient({ region: "singapore", signer }).POST("/v4/sns/friend_add", { body, ...init } as never),
    ).rejects.toThrow("leave out credentials");
  },
);

it("sends nothing when the signer fails, and throws the signer's own error", async () => {
  const { requests, fetch } = recordingFetch(() => Response.json({}));
  const client = openapi<AnyPaths>({ baseUrl: "http://127.0.0.1:4600", fetch });
  const failure = new Error("the vault is sealed");
  client.use(signing({ ...signer, usersig: () => Promise.reject(failure) }));

  await expect(client.POST("/v4/sns/any")).rejects.toBe(failure);

  expect(requests).toEqual([]);
});

it("refuses what is no signer", () => {
  expect(() => signing(Object(undefined))).toThrow(new TypeError("give a signer"));
});
