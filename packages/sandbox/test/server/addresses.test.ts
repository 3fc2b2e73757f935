import { expect, it } from "vitest";
import { signedQuery } from "../support/send.ts";
import { sendRaw, serve } from "../support/serve.ts";

const signed = `/v4/sns/group_get?${signedQuery()}`;

/** A whole HTTP request, body included, after which the server closes the connection. */
function requestOf(method: string, target: string): string {
  const body = '{"From_Account":"id","LastSequence":0}';
  const headers = ["Host: localhost", "Connection: close", `Content-Length: ${body.length}`];
  return [`${method} ${target} HTTP/1.1`, ...headers, "", body].join("\r\n");
}

it.each([
  "/v4/sns/friend_delete",
  "/v4/sns/",
  "/v4/sns",
  "/v4/",
  "/v4",
  "/v4/openim/querystate",
  "/v4/sns/group_get/",
  "/v4/sns//group_get",
  "/v4/sns/%67roup_get",
  "/V4/sns/group_get",
  "//v4/sns/group_get",
  "//",
  "/v4/%",
  "/v4/%zz/group_get",
  "/v4/sns/%E0%A4%A",
  "/v4/%00",
  `/v4/${"a".repeat(1000)}`,
  "/",
  "*",
])("a POST to %s is 60009", async (target) => {
  const { url } = await serve();

  const { status, body } = await sendRaw(url, requestOf("POST", `${target}?${signedQuery()}`));

  expect(status).toBe("HTTP/1.1 200 OK");
  expect(JSON.parse(body)).toEqual({
    ActionStatus: "FAIL",
    ErrorCode: 60009,
    ErrorInfo: expect.stringContaining("/v4/sns/group_get"),
    ErrorDisplay: "",
  });
});

it("a POST to an unknown address is 60009 with any Content-Type", async () => {
  const { url } = await serve();
  const request = requestOf("POST", "//v4").replace("Host", "Content-Type: application/json\r\nHost").replace("}", " ");

  const { status, body } = await sendRaw(url, request);

  expect(status).toBe("HTTP/1.1 200 OK");
  expect(JSON.parse(body)).toMatchObject({ ErrorCode: 60009 });
});

it.each(["GET", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "REPORT"])(
  "a %s to an operation is 60002",
  async (method) => {
    const { url } = await serve();

    const { status, body } = await sendRaw(url, requestOf(method, signed));

    expect(status).toBe("HTTP/1.1 200 OK");
    expect(JSON.parse(body)).toEqual({
      ActionStatus: "FAIL",
      ErrorCode: 60002,
      ErrorInfo: `the method must be POST, not ${method}`,
      ErrorDisplay: "",
    });
  },
);

it.each(["GET", "OPTIONS", "PROPFIND"])("a %s to an unknown path below /v4/ is 60009", async (method) => {
  const { url } = await serve();

  const { status, body } = await sendRaw(url, requestOf(method, "/v4/%zz"));

  expect(status).toBe("HTTP/1.1 200 OK");
  expect(JSON.parse(body)).toMatchObject({ ErrorCode: 60009 });
});

it("a HEAD gets the head of the answer to a GET", async () => {
  const { url } = await serve();

  const response = await fetch(`${url}${signed}`, { method: "HEAD" });

  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(await response.text()).toBe("");
});

it.each(["http://localhost", "https://127.0.0.1:443", "HTTP://[::1]:80"])(
  "a target with its host, as a proxy sends it, is answered: %s",
  async (origin) => {
    const { url } = await serve();

    const { body } = await sendRaw(url, requestOf("POST", `${origin}${signed}`));

    expect(JSON.parse(body)).toMatchObject({ ErrorCode: 0 });
  },
);

it.each([
  { query: "%zz&sdkappid=%", code: 60006 },
  { query: "&&&=&=1", code: 60012 },
  { query: `${signedQuery()}&sdkappid=1&usersig=x`, code: 0 },
  { query: `${signedQuery()}&unknown=%zz&__proto__=1`, code: 0 },
  { query: `${signedQuery()}&padding=${"a".repeat(7000)}`, code: 0 },
])("the query $query is answered with $code", async ({ query, code }) => {
  const { url } = await serve();

  const { body } = await sendRaw(url, requestOf("POST", `/v4/sns/group_get?${query}`));

  expect(JSON.parse(body)).toMatchObject({ ErrorCode: code });
});

it.each([
  { title: "what is not HTTP", request: "hello\r\n\r\n" },
  { title: "an unknown method", request: requestOf("FETCH", signed) },
])("$title is refused by its HTTP status, in a few words", async ({ request }) => {
  const { url } = await serve();

  const { status, body } = await sendRaw(url, request);

  expect(status).toBe("HTTP/1.1 400 Bad Request");
  expect(body).toBe("this is not an HTTP request\n");
});
