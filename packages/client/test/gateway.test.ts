import { operationIds } from "@chat-friends/contract";
import { casesOf } from "@chat-friends/contract/examples";
import { expect, it, vi } from "vitest";
import { type GatewayOptions, gateway } from "../src/gateway/index.ts";
import { createClient } from "../src/index.ts";
import { body, reply, signer } from "./clients.ts";
import { recordingFetch } from "./recording-fetch.ts";

const address = "https://backend.example/chat/v4/sns/friend_add";
const mebibyte = 1_048_576;

/** A gateway for UserID_1 that allows friend_add, and the requests that reach the service. */
function arrange(options: Partial<GatewayOptions> = {}, answer: () => Response = () => Response.json(reply)) {
  const { requests, fetch } = recordingFetch(answer);
  const client = createClient({ region: "singapore", signer, fetch });
  return { requests, handle: gateway({ authenticate: () => "UserID_1", allow: ["friend_add"], client, ...options }) };
}

function post(content: string, headers: Record<string, string> = {}, url = address): Request {
  return new Request(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: content,
  });
}

const call = () => post(JSON.stringify(body));

it("signs an allowed call and returns the service's reply", async () => {
  const { requests, handle } = arrange();

  const response = await handle(call());

  const { origin, pathname, searchParams } = new URL(requests[0]?.url ?? "");
  expect(origin).toBe("https://adminapisgp.im.qcloud.com");
  expect(pathname).toBe("/v4/sns/friend_add");
  expect(searchParams.get("usersig")).toBe("eJw*fixed-signature_");
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual(reply);
});

it("returns a refusal of the service unchanged", async () => {
  const refused = { ActionStatus: "FAIL", ErrorCode: 30003, ErrorInfo: "Err_SNS_FriendAdd_Account_Not_Exist" };
  const { handle } = arrange({}, () => Response.json(refused));

  const response = await handle(call());

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual(refused);
});

it.each([
  ["of somebody else", JSON.stringify({ ...body, From_Account: "UserID_2" })],
  ["of nobody", JSON.stringify({ AddFriendItem: body.AddFriendItem })],
  ["given twice", `{"From_Account":"UserID_1","From_Account":"UserID_2"}`],
  ["that is no text", JSON.stringify({ ...body, From_Account: ["UserID_2"] })],
])("replaces a From_Account %s by the user's own UserID", async (_what, content) => {
  const { requests, handle } = arrange();

  await handle(post(content));

  const sent = await requests[0]?.json();
  expect(sent).toEqual({ ...JSON.parse(content), From_Account: "UserID_1" });
});

it("calls authenticate with the request, and waits for it", async () => {
  const authenticate = vi.fn(async ({ headers }: Request) => headers.get("X-User"));
  const { requests, handle } = arrange({ authenticate });

  await handle(post(JSON.stringify(body), { "X-User": "UserID_9" }));

  expect(await requests[0]?.json()).toHaveProperty("From_Account", "UserID_9");
});

it("passes no part of the request's query and headers on", async () => {
  const { requests, handle } = arrange();

  await handle(post(JSON.stringify(body), { Cookie: "session=1", Authorization: "x" }, `${address}?identifier=root`));

  expect(new URL(requests[0]?.url ?? "").searchParams.getAll("identifier")).toEqual(["administrator"]);
  expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({ "content-type": "application/json" });
});

const options = (request: Request) => new Request(request, { method: "OPTIONS" });
const refusals: [string, Partial<GatewayOptions>, () => Request, number, number][] = [
  ["nobody", { authenticate: () => null }, call, 401, 60004],
  ["an empty UserID", { authenticate: () => "" }, call, 401, 60004],
  ["an operation that isn't allowed", { allow: ["group_get"] }, call, 403, 60017],
  ["another path", {}, () => post("{}", {}, "https://backend.example/v4/sns/friend_delete"), 404, 60009],
  ["an operation's name alone", {}, () => post("{}", {}, "https://backend.example/friend_add"), 404, 60009],
  ["GET", {}, () => new Request(address), 405, 60002],
  ["a preflight", {}, () => options(new Request(address)), 405, 60002],
  ["a form", {}, () => post("{}", { "Content-Type": "text/plain" }), 415, 60002],
  ["another JSON type", {}, () => post("{}", { "Content-Type": "application/jsonp" }), 415, 60002],
  ["no JSON", {}, () => post("{"), 400, 60003],
  ["an array", {}, () => post("[]"), 400, 60003],
  ["null", {}, () => post("null"), 400, 60003],
  ["nothing", {}, () => post(""), 400, 60003],
  ["a body of one byte too much", {}, () => post(`{}${" ".repeat(mebibyte - 1)}`), 413, 60002],
];

it.each(refusals)(
  "refuses %s in the service's envelope and sends nothing",
  async (_what, given, request, status, code) => {
    const { requests, handle } = arrange(given);

    const response = await handle(request());

    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ ActionStatus: "FAIL", ErrorCode: code, ErrorInfo: expect.any(String) });
    expect(requests).toEqual([]);
  },
);

const nested = (levels: number) => `{"a":${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}}`;

it.each([
  { levels: 32, status: 200 },
  { levels: 33, status: 400 },
  { levels: 100_000, status: 400 },
])("answers a body of $levels levels with $status", async ({ levels, status }) => {
  const { handle } = arrange();

  const response = await handle(post(nested(levels)));

  expect(response.status).toBe(status);
});

const failing: [string, GatewayOptions["authenticate"]][] = [
  [
    "throws",
    () => {
      throw new Error("the sessions are down: secret");
    },
  ],
  ["rejects", () => Promise.reject(new Error("the sessions are down: secret"))],
];

it.each(failing)("answers 500 without its text where authenticate %s", async (_how, authenticate) => {
  const { requests, handle } = arrange({ authenticate });

  const response = await handle(call());

  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("secret");
  expect(requests).toEqual([]);
});

it("says what to change if other code has already read the body", async () => {
  const { handle } = arrange();
  const request = call();
  await request.text();

  const response = await handle(request);

  expect(response.status).toBe(500);
  expect(await response.json()).toHaveProperty("ErrorInfo", expect.stringContaining("mount the gateway before"));
});

it("says which method it accepts", async () => {
  const { handle } = arrange();

  const response = await handle(new Request(address));

  expect(response.headers.get("Allow")).toBe("POST");
});

it("accepts a body of exactly the largest size", async () => {
  const { handle } = arrange();

  const response = await handle(post(`{}${" ".repeat(mebibyte - 2)}`));

  expect(response.status).toBe(200);
});

it.each([
  ["a charset", "application/json; charset=utf-8"],
  ["capitals", "Application/JSON"],
])("accepts JSON with %s in its type", async (_what, type) => {
  const { handle } = arrange();

  const response = await handle(post(JSON.stringify(body), { "Content-Type": type }));

  expect(response.status).toBe(200);
});

it("refuses by Content-Length without reading", async () => {
  const { handle } = arrange();
  const request = post("{}", { "Content-Length": String(mebibyte + 1) });

  const response = await handle(request);

  expect(response.status).toBe(413);
  expect(request.bodyUsed).toBe(false);
});

it("reads hardly more than the largest body of a stream without a length", async () => {
  const { handle } = arrange();
  let pulled = 0;
  const endless = new ReadableStream({
    pull(controller) {
      pulled += 65_536;
      controller.enqueue(new Uint8Array(65_536));
    },
  });

  const response = await handle(new Request(call(), { body: endless, duplex: "half" } as RequestInit));

  expect(response.status).toBe(413);
  expect(pulled).toBeLessThanOrEqual(2 * mebibyte);
});

it("decodes a character that arrives in two parts", async () => {
  const { requests, handle } = arrange();
  const bytes = new TextEncoder().encode(`{"AddFriendItem":[{"To_Account":"id","Remark":"é"}]}`);
  const cut = bytes.indexOf(0xc3) + 1;
  const halves = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.slice(0, cut));
      controller.enqueue(bytes.slice(cut));
      controller.close();
    },
  });

  await handle(new Request(call(), { body: halves, duplex: "half" } as RequestInit));

  expect(await requests[0]?.json()).toHaveProperty("AddFriendItem.0.Remark", "é");
});

it("refuses a body that breaks off", async () => {
  const { requests, handle } = arrange();
  const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError("terminated")) });

  const response = await handle(new Request(call(), { body: broken, duplex: "half" } as RequestInit));

  expect(response.status).toBe(400);
  expect(requests).toEqual([]);
});

it.each<[string, () => Response]>([
  [
    "fails",
    () => {
      throw new TypeError("fetch failed: https://adminapisgp.im.qcloud.com/?usersig=eJw*fixed-signature_");
    },
  ],
  ["answers with a page", () => new Response("<h1>eJw*fixed-signature_</h1>", { status: 502 })],
  ["answers without JSON", () => new Response("eJw*fixed-signature_")],
  ["answers with nothing", () => new Response("")],
])("answers only 502 when the service %s", async (_what, answer) => {
  const { handle } = arrange({}, answer);

  const response = await handle(call());

  expect(response.status).toBe(502);
  expect(await response.json()).toEqual({
    ActionStatus: "FAIL",
    ErrorCode: 60008,
    ErrorInfo: "the gateway got no reply of the service",
  });
});

it("answers only 502 when there is no signature", async () => {
  const usersig = () => Promise.reject(new Error("the vault is sealed with eJw*fixed-signature_"));
  const client = createClient({ region: "singapore", signer: { ...signer, usersig } });
  const { handle } = arrange({ client });

  const response = await handle(call());

  expect(response.status).toBe(502);
  expect(await response.text()).not.toContain("vault");
});

it("ends the call when the caller aborts", async () => {
  const { requests, handle } = arrange();
  const abort = new AbortController();

  await handle(new Request(call(), { signal: abort.signal }));
  abort.abort();

  expect(requests[0]?.signal.aborted).toBe(true);
});

it("allows no other origin and no cache", async () => {
  const { handle } = arrange();

  const response = await handle(post(JSON.stringify(body), { Origin: "https://elsewhere.example" }));

  const names = [...response.headers.keys()];
  expect(names.filter((name) => name.startsWith("access-control"))).toEqual([]);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
});

const whole = {
  authenticate: () => "id",
  allow: ["friend_add"],
  client: createClient({ region: "singapore", signer }),
};
const { authenticate, allow, client } = whole;

it.each([
  [
    "authenticate",
    { allow, client },
    "authenticate must be a function that takes the request and gives a UserID or null",
  ],
  ["allow", { authenticate, client }, "allow must be a list of the operations that users may call"],
  ["an operation in allow", { ...whole, allow: [] }, "allow must be a list of the operations that users may call"],
  ["client", { authenticate, allow }, "client must be what createClient gives"],
])("doesn't start without %s", (_what, given, message) => {
  expect(() => gateway(given as GatewayOptions)).toThrow(new TypeError(message));
});

it.each(["friend_delete", "toString", "*"])("doesn't start with %s allowed", (name) => {
  expect(() => gateway({ ...whole, allow: ["friend_add", name] } as GatewayOptions)).toThrow(
    new TypeError(`allow has ${name}, which is not an operation; operations are ${operationIds.join(", ")}`),
  );
});

it.each(["friend_import", "friend_update", "friend_get_list", "group_get"] as const)(
  "passes %s on",
  async (operation) => {
    const [example] = Object.values(casesOf(operation));
    const { requests, handle } = arrange({ allow: [operation] });

    await handle(post(JSON.stringify(example?.request), {}, `https://backend.example/v4/sns/${operation}`));

    expect(new URL(requests[0]?.url ?? "").pathname).toBe(`/v4/sns/${operation}`);
  },
);
