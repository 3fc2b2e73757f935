import { expect, it } from "vitest";
import { createSandbox } from "../../src/index.ts";
import { sequenceOf } from "../support/ask.ts";
import { clock } from "../support/clock.ts";
import { signedQuery } from "../support/send.ts";
import { rawRequest, sendRaw, serve } from "../support/serve.ts";

const call = `POST /v4/sns/group_get?${signedQuery()}`;
const page = "http://localhost:5173";

/** The headers that say to a browser what a page may do. */
function permissionsIn(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.startsWith("access-control-") || name === "vary"),
  );
}

it.each([page, "null", "https://localhost", "http://localhost:1", "http://localhost.evil.example", "file://", ""])(
  "a page of the origin %j may not call, and the text names the setting that would allow it",
  async (origin) => {
    const { url } = await serve();

    const { status, headers, body } = await sendRaw(url, rawRequest(call, { origin }));

    expect(status).toBe("HTTP/1.1 403 Forbidden");
    expect(permissionsIn(headers)).toEqual({});
    expect(body).toBe(
      `pages of "${origin}" may not call; to allow them, add the origin to --allowed-origins or CHAT_FRIENDS_ALLOWED_ORIGINS\n`,
    );
  },
);

it("a foreign page's POST of plain text, which a browser sends without asking first, changes nothing", async () => {
  const sandbox = createSandbox({ clock });
  const { url } = await serve({ sandbox });
  const line = `POST /v4/sns/friend_import?${signedQuery()}`;
  const item = { To_Account: "id9", AddSource: "AddSource_Type_Web", GroupName: ["planted"] };
  const body = JSON.stringify({ From_Account: "id", AddFriendItem: [item] });
  const before = await sequenceOf(sandbox, "id");

  const foreign = { origin: "https://evil.example", "content-type": "text/plain" };
  const { status } = await sendRaw(url, rawRequest(line, foreign, body));

  expect(status).toBe("HTTP/1.1 403 Forbidden");
  expect(await sequenceOf(sandbox, "id")).toBe(before);
});

it.each(["GET /", "GET /_sandbox/health", "POST /_sandbox/reset", "GET /%zz", "PROPFIND //"])(
  "%s is refused for a foreign page as a call is",
  async (line) => {
    const { url } = await serve();

    const { status } = await sendRaw(url, rawRequest(line, { origin: page }));

    expect(status).toBe("HTTP/1.1 403 Forbidden");
  },
);

it.each(["localhost", "localhost:4600", "127.0.0.1:8080"])("a page served at %s may call there", async (host) => {
  const { url } = await serve();

  const { headers, body } = await sendRaw(url, rawRequest(call, { host, origin: `http://${host}` }));

  expect(JSON.parse(body)).toMatchObject({ ErrorCode: 0 });
  expect(permissionsIn(headers)).toEqual({});
});

it("no page is let in unless it is named: a call without an origin gets no such header", async () => {
  const { url } = await serve();

  const { headers } = await sendRaw(url, rawRequest(call));

  expect(permissionsIn(headers)).toEqual({});
});

it.each([call, "GET /_sandbox/health", "GET /missing", "POST /v4/%zz"])(
  "an allowed page may read the answer to %s, without credentials",
  async (line) => {
    const { url } = await serve({ allowedOrigins: ["http://other.example", page] });

    const { headers } = await sendRaw(url, rawRequest(line, { origin: page }));

    expect(permissionsIn(headers)).toEqual({ "access-control-allow-origin": page, vary: "Origin" });
  },
);

it("if pages are allowed, a header tells caches that answers differ by origin, and other pages are still refused", async () => {
  const { url } = await serve({ allowedOrigins: [page] });

  const without = await sendRaw(url, rawRequest(call));
  const other = await sendRaw(url, rawRequest(call, { origin: "http://localhost:5174" }));
  const longer = await sendRaw(url, rawRequest(call, { origin: `${page}.evil.example` }));

  expect(permissionsIn(without.headers)).toEqual({ vary: "Origin" });
  expect([other, longer].map(({ status }) => status)).toEqual(Array(2).fill("HTTP/1.1 403 Forbidden"));
  expect(permissionsIn(other.headers)).toEqual({ vary: "Origin" });
});

it.each([
  { path: "/v4/sns/friend_add", methods: "POST", headers: "content-type" },
  {
    path: "/_sandbox/reset",
    methods: "GET, POST, PUT, PATCH, DELETE",
    headers: "authorization, content-type",
  },
])("the answer to a preflight for $path says what a page may send there", async ({ path, methods, headers }) => {
  const { url } = await serve({ allowedOrigins: [page] });
  const asked = { origin: page, "access-control-request-method": "POST", "access-control-request-headers": "x-any" };

  const answer = await sendRaw(url, rawRequest(`OPTIONS ${path}`, asked, ""));

  expect(answer.status).toBe("HTTP/1.1 204 No Content");
  expect(permissionsIn(answer.headers)).toEqual({
    "access-control-allow-origin": page,
    "access-control-allow-methods": methods,
    "access-control-allow-headers": headers,
    vary: "Origin",
  });
});

it("the answer to a preflight for a page of the docs names no method: reading needs no permission to send", async () => {
  const { url } = await serve({ allowedOrigins: [page] });
  const asked = { origin: page, "access-control-request-method": "GET" };

  const { headers } = await sendRaw(url, rawRequest("OPTIONS /openapi.json", asked, ""));

  expect(permissionsIn(headers)).toEqual({ "access-control-allow-origin": page, vary: "Origin" });
});

it("a browser that asks for a foreign page gets the refusal that the call would get", async () => {
  const { url } = await serve({ allowedOrigins: [page] });
  const asked = { origin: "https://evil.example", "access-control-request-method": "POST" };

  const { status, headers } = await sendRaw(url, rawRequest("OPTIONS /v4/sns/friend_add", asked, ""));

  expect(status).toBe("HTTP/1.1 403 Forbidden");
  expect(permissionsIn(headers)).toEqual({ vary: "Origin" });
});

it("an OPTIONS that asks for no permission is a call with the wrong method", async () => {
  const { url } = await serve({ allowedOrigins: [page] });

  const { body } = await sendRaw(url, rawRequest("OPTIONS /v4/sns/friend_add", { origin: page }, ""));

  expect(JSON.parse(body)).toMatchObject({ ErrorCode: 60002 });
});
