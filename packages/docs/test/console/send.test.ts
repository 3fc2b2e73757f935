import { createSandbox, demoIdentity } from "@chat-friends/sandbox";
import { expect, it } from "vitest";
import { type Call, redactedAddress } from "../../src/console/request/call.ts";
import { patience, send } from "../../src/console/request/send.ts";
import { demoSignature, noteOn, ownSignature, signatureFaults } from "../../src/console/target/signature.ts";

const now = Date.UTC(2026, 10, 21);
const call: Call = {
  baseUrl: "https://adminapisgp.im.qcloud.com",
  operation: "group_get",
  ...demoSignature(now),
  random: 4_294_967_295,
  body: '{ "From_Account": "id", "LastSequence": 0 }',
};
const stopwatch = { now: () => 0 };

it("makes a call that a sandbox answers", async () => {
  const sandbox = createSandbox({ clock: { now: () => now } });

  const answer = await send(call, { fetch: sandbox.fetch, stopwatch });

  expect(answer).toMatchObject({ kind: "reply", status: 200 });
  expect(answer.kind === "reply" && JSON.parse(answer.text)).toMatchObject({ ActionStatus: "OK", CurrentSequence: 2 });
});

it("sends it without redirects, cookies and caches, and without a preflight request", async () => {
  let sent = new Request("https://nowhere.example");
  const fetch = async (request: Request): Promise<Response> => {
    sent = request;
    return new Response("{}");
  };

  await send(call, { fetch, stopwatch });

  expect(sent).toMatchObject({
    method: "POST",
    redirect: "error",
    credentials: "omit",
    cache: "no-store",
    referrerPolicy: "no-referrer",
  });
  expect([...sent.headers]).toEqual([["content-type", "text/plain;charset=UTF-8"]]);
});

it.each([
  { form: "unchanged", write: (url: string) => url },
  { form: "with its * encoded", write: (url: string) => url.replaceAll("*", "%2A") },
])("sends the signature only to the host, and removes it from a reply that repeats it $form", async ({ write }) => {
  const echo = async (request: Request): Promise<Response> => new Response(write(request.url), { status: 400 });

  const answer = await send({ ...call, usersig: "a*b-c_" }, { fetch: echo, stopwatch });

  expect(answer).toMatchObject({ status: 400, text: redactedAddress(call) });
  expect(redactedAddress(call)).toContain("&usersig=***&");
});

it.each([
  { milliseconds: 20, why: "unreachable" },
  { milliseconds: patience - 1, why: "unreachable" },
  { milliseconds: patience, why: "too-late" },
])(
  "says of a call without a reply after $milliseconds ms that it is $why, and nothing of the error",
  async ({ milliseconds, why }) => {
    const times = [0, milliseconds];
    const fetch = async (request: Request): Promise<Response> => {
      throw new TypeError(`could not reach ${request.url}`);
    };

    const answer = await send(call, { fetch, stopwatch: { now: () => times.shift() ?? 0 } });

    expect(answer).toEqual({ kind: "nothing", why });
  },
);

it.each([
  { typed: { sdkAppId: "", identifier: "admin", usersig: "x" }, missing: "Enter the SDKAppID. It must be a number." },
  {
    typed: { sdkAppId: "14e8", identifier: "admin", usersig: "x" },
    missing: "Enter the SDKAppID. It must be a number.",
  },
  {
    typed: { sdkAppId: "1", identifier: "", usersig: "x" },
    missing: "Enter the identifier that the signature was minted for.",
  },
  { typed: { sdkAppId: "1", identifier: "admin", usersig: "" }, missing: "Enter a UserSig." },
])("asks for the missing field in $typed", ({ typed, missing }) => {
  expect(ownSignature(typed)).toBe(missing);
});

it("says of each field what is missing", () => {
  const faults = signatureFaults({ sdkAppId: "", identifier: "", usersig: "" });

  expect(Object.keys(faults)).toEqual(["sdkAppId", "identifier", "usersig"]);
  expect(signatureFaults({ sdkAppId: "1", identifier: "admin", usersig: "x" })).toEqual({});
});

it("uses a complete signature unchanged", () => {
  const typed = { sdkAppId: "1400000000", identifier: "admin", usersig: "x" };

  expect(ownSignature(typed)).toEqual({ sdkAppId: 1_400_000_000, identifier: "admin", usersig: "x" });
});

const { sdkAppId, identifier, usersig } = demoSignature(now);
const typed = { sdkAppId: String(demoIdentity.sdkAppId), identifier, usersig };

it.each([
  { what: "no signature", given: { ...typed, usersig: "" }, at: now, note: /^$/ },
  {
    what: "a signature that can't be read",
    given: { ...typed, usersig: usersig.slice(0, -8) },
    at: now,
    note: /70003/,
  },
  { what: "the signature of another user", given: { ...typed, identifier: "admin" }, at: now, note: /70013/ },
  { what: "the signature of another app", given: { ...typed, sdkAppId: "1400000001" }, at: now, note: /70014/ },
  { what: "a signature in its last second", given: typed, at: now + 300_000, note: /valid until/ },
  { what: "an expired signature", given: typed, at: now + 301_000, note: /70001/ },
  {
    what: "a signature without the other fields",
    given: { ...typed, sdkAppId: "", identifier: "" },
    at: now,
    note: /valid until/,
  },
])("says how the service would answer $what", ({ given, at, note }) => {
  expect(sdkAppId).toBe(demoIdentity.sdkAppId);
  expect(noteOn(given, at)).toMatch(note);
});

it("shows and sends any identifier as one parameter", () => {
  const address = redactedAddress({ ...call, identifier: "a&usersig=b c" });

  expect(new URL(address).searchParams.getAll("usersig")).toEqual(["***"]);
  expect(new URL(address).searchParams.get("identifier")).toBe("a&usersig=b c");
});
