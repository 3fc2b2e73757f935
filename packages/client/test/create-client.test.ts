import { regions } from "@chat-friends/contract";
import { expect, it, vi } from "vitest";
import { type ClientOptions, createClient, type RegionName } from "../src/index.ts";
import { body, reply, signer } from "./clients.ts";
import { recordingFetch } from "./recording-fetch.ts";

const inService = Object.entries(regions).filter(([, { retired }]) => !retired);
const noTarget = new TypeError(`give baseUrl or region: ${inService.map(([name]) => name)}`);

/** Values that a caller without types can pass. */
const untyped = (options: object) => options as ClientOptions;

async function addressOfCall(target: object): Promise<string | undefined> {
  const { requests, fetch } = recordingFetch(() => Response.json(reply));
  const chat = createClient(untyped({ ...target, signer, fetch }));
  await chat.POST("/v4/sns/friend_add", { body });
  return requests[0]?.url.split("?")[0];
}

it.each(inService)("calls the region %s at its primary host", async (region, { primary }) => {
  expect(await addressOfCall({ region })).toBe(`${primary}/v4/sns/friend_add`);
});

it.each([
  ["http://127.0.0.1:4600", "http://127.0.0.1:4600/v4/sns/friend_add"],
  ["http://127.0.0.1:4600/", "http://127.0.0.1:4600/v4/sns/friend_add"],
  ["https://proxy.example/chat", "https://proxy.example/chat/v4/sns/friend_add"],
])("calls the baseUrl %s at %s", async (baseUrl, address) => {
  expect(await addressOfCall({ baseUrl })).toBe(address);
});

it.each([
  ["an unknown region", { region: "mars" }],
  ["a retired region", { region: "india" }],
  ["a name of Object.prototype", { region: "toString" }],
])("refuses %s", (_what, target) => {
  expect(() => createClient(untyped({ ...target, signer }))).toThrow(noTarget);
});

it.each([
  ["a path", "/chat"],
  ["no address", "singapore"],
  ["no host", "http:///v4"],
  ["another scheme", "ftp://127.0.0.1"],
  ["a port that can't be", "http://127.0.0.1:99999"],
  ["a host with a blank", "http://the service"],
  ["a query", "http://127.0.0.1:4600?usersig=x"],
  ["a fragment", "http://127.0.0.1:4600#x"],
  ["a password", "http://user:password@127.0.0.1:4600"],
  ["the version", "http://127.0.0.1:4600/v4"],
  ["the version and a slash", "http://127.0.0.1:4600/v4/"],
  ["the service", "http://127.0.0.1:4600/chat/v4/sns"],
  ["an operation", "http://127.0.0.1:4600/v4/sns/friend_add"],
])("refuses %s as baseUrl without repeating it", (_what, baseUrl) => {
  expect(() => createClient({ baseUrl, signer })).toThrow(
    new TypeError("baseUrl must look like https://console.tim.qq.com, without query, password or /v4"),
  );
});

it.each([
  "http://127.0.0.1:4600",
  "http://127.0.0.1:4600//",
  "http://127.0.0.1:4600/chat/",
  "http://127.0.0.1:4600/v4/chat",
])("calls below the baseUrl %s, with any number of slashes at its end", async (baseUrl) => {
  const { requests, fetch } = recordingFetch(() => Response.json(reply));

  await createClient({ baseUrl, signer, fetch }).POST("/v4/sns/friend_add", { body });

  expect(requests[0]?.url).toContain(`${baseUrl.replace(/\/+$/, "")}/v4/sns/friend_add?`);
});

it.each([
  ["neither region nor baseUrl", {}],
  ["both", { region: "singapore" satisfies RegionName, baseUrl: "http://127.0.0.1:4600" }],
])("refuses %s", (_what, target) => {
  expect(() => createClient(untyped({ ...target, signer }))).toThrow(noTarget);
});

it.each([
  [{ sdkAppId: 1400000001 }, "the signer signs for another sdkAppId"],
  [{ identifier: "root" }, "the signer signs for another identifier"],
])("refuses a signer that does not sign for %j", (expected, message) => {
  expect(() => createClient({ region: "singapore", signer, ...expected })).toThrow(new TypeError(message));
});

it.each([
  ["no options", undefined],
  ["no signer", { region: "singapore" }],
  ["a key in the place of the signer", { region: "singapore", signer: "key" }],
])("refuses %s", (_what, options) => {
  expect(() => createClient(options as ClientOptions)).toThrow(new TypeError("give a signer"));
});

it("accepts a signer that signs for the given app and admin", () => {
  const { sdkAppId, identifier } = signer;

  expect(createClient({ region: "singapore", sdkAppId, identifier, signer })).toHaveProperty("POST");
});

it("sends the given random numbers", async () => {
  const { requests, fetch } = recordingFetch(() => Response.json(reply));
  const chat = createClient({ region: "singapore", signer, fetch, random: () => 7 });

  await chat.POST("/v4/sns/friend_add", { body });

  expect(requests[0]?.url).toContain("&random=7&");
});

it("a later middleware gets the signed request", async () => {
  const seen: unknown[] = [];
  const { requests, fetch } = recordingFetch(() => Response.json(reply));
  const chat = createClient({ region: "singapore", signer, fetch });
  chat.use({ onRequest: ({ request }) => void seen.push(request) });

  await chat.POST("/v4/sns/friend_add", { body });

  expect(seen).toEqual(requests);
  expect(seen[0]).toBeInstanceOf(Request);
});

it("sends the request that a later middleware returns", async () => {
  const { requests, fetch } = recordingFetch(() => Response.json(reply));
  const chat = createClient({ region: "singapore", signer, fetch });
  const headers = { "X-Trace": "1" };
  chat.use({ onRequest: ({ request }) => new Request(request, { headers }) });

  await chat.POST("/v4/sns/friend_add", { body });

  expect(requests[0]?.headers.get("X-Trace")).toBe("1");
});

it("makes one Request per call", async () => {
  const { fetch } = recordingFetch(() => Response.json(reply));
  const made = vi.fn();
  class Counted extends Request {
    constructor(...init: ConstructorParameters<typeof Request>) {
      super(...init);
      made();
    }
  }
  vi.stubGlobal("Request", Counted);

  await createClient({ region: "singapore", signer, fetch }).POST("/v4/sns/friend_add", { body });

  vi.unstubAllGlobals();
  expect(made).toHaveBeenCalledTimes(1);
});

it("passes headers and the abort signal on", async () => {
  const { requests, fetch } = recordingFetch(() => Response.json(reply));
  const abort = new AbortController();
  const chat = createClient({ region: "singapore", signer, fetch });

  await chat.POST("/v4/sns/friend_add", { body, headers: { "X-Trace": "1" }, signal: abort.signal });
  abort.abort();

  expect(requests[0]?.headers.get("X-Trace")).toBe("1");
  expect(requests[0]?.headers.get("Content-Type")).toBe("application/json");
  expect(requests[0]?.signal.aborted).toBe(true);
});
