import { regions } from "@chat-friends/contract";
import { expect, it, vi } from "vitest";
import { type ClientOptions, createClient, type RegionName } from "../src/index.ts";
import { body, reply, signer } from "./clients.ts";
import { recordingFetch } from "./recording-fetch.ts";

const inService = Object.entries(regions).filter(([, { retired }]) => !retired);

/** What a caller without types may pass. */
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
])("refuses %s and names those in service", (_what, target) => {
  const names = inService.map(([name]) => name).join(", ");

  expect(() => createClient(untyped({ ...target, signer }))).toThrow(
    new TypeError(`region must be one of ${names}, got "${target.region}"`),
  );
});

it.each([
  ["a path", "/chat"],
  ["no address", "singapore"],
  ["no host", "http:///v4"],
  ["another scheme", "ftp://127.0.0.1"],
  ["a query", "http://127.0.0.1:4600?usersig=x"],
  ["a fragment", "http://127.0.0.1:4600#x"],
  ["a password", "http://user:password@127.0.0.1:4600"],
])("refuses %s as baseUrl without repeating it", (_what, baseUrl) => {
  expect(() => createClient({ baseUrl, signer })).toThrow(
    new TypeError("baseUrl must be an http or https address, such as http://127.0.0.1:4600"),
  );
});

it.each([
  ["neither region nor baseUrl", {}],
  ["both", { region: "singapore" satisfies RegionName, baseUrl: "http://127.0.0.1:4600" }],
])("refuses %s", (_what, target) => {
  expect(() => createClient(untyped({ ...target, signer }))).toThrow(new TypeError("give either region or baseUrl"));
});

it.each([
  [{ sdkAppId: 1400000001 }, "sdkAppId is 1400000001, but the signer signs for 1400000000"],
  [{ identifier: "root" }, "identifier is root, but the signer signs for administrator"],
])("refuses a signer that signs for somebody else than %j", (expected, message) => {
  expect(() => createClient({ region: "singapore", signer, ...expected })).toThrow(new TypeError(message));
});

it("takes a signer that signs for the app and the admin it was told", () => {
  const { sdkAppId, identifier } = signer;

  expect(createClient({ region: "singapore", sdkAppId, identifier, signer })).toHaveProperty("POST");
});

it("signs by the clock and with the random numbers it is given", async () => {
  const { requests, fetch } = recordingFetch(() => Response.json(reply));
  const sign = vi.fn(() => ({ usersig: "eJw*", expiresAt: 100 }));
  const clock = {
    now: vi
      .fn(() => 81_000)
      .mockReturnValueOnce(0)
      .mockReturnValueOnce(0),
  };
  const options = { signer: { ...signer, sign }, fetch, clock, random: () => 7 };
  const chat = createClient({ region: "singapore", ...options });

  await chat.POST("/v4/sns/friend_add", { body });
  await chat.POST("/v4/sns/friend_add", { body });

  expect(sign).toHaveBeenCalledTimes(2);
  expect(requests[0]?.url).toContain("&random=7&");
});
