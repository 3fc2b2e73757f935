import { expect, it } from "vitest";
import { signedQuery } from "../support/send.ts";
import { rawRequest, sendRaw, serve } from "../support/serve.ts";

const target = `/v4/sns/group_get?${signedQuery()}`;

/** So many headers, of the request's own and others. */
function headers(count: number): Record<string, string> {
  const own = Object.keys(
    Object.fromEntries([
      ["host", ""],
      ["connection", ""],
      ["content-length", ""],
    ]),
  ).length;
  return Object.fromEntries(Array.from({ length: count - own }, (_, index) => [`x-${index}`, "1"]));
}

function lengthened(to: number): string {
  return `${target}&x=`.padEnd(to, "a");
}

/** The bytes of a request without its body. */
function headOf(request: string): number {
  return request.indexOf("\r\n\r\n") + 4;
}

function withHead(bytes: number): string {
  const missing = bytes - headOf(rawRequest(`POST ${target}`, { "x-long": "" }));
  return rawRequest(`POST ${target}`, { "x-long": "a".repeat(missing) });
}

const parameters = (count: number) => `${target}${"&x=1".repeat(count - target.split("&").length)}`;

it.each([
  { limit: "a URL of 8192 characters", request: rawRequest(`POST ${lengthened(8192)}`) },
  { limit: "a query of 100 parameters", request: rawRequest(`POST ${parameters(100)}`) },
  { limit: "100 headers", request: rawRequest(`POST ${target}`, headers(100)) },
  { limit: "a head of 16 KiB", request: withHead(16 * 1024) },
])("$limit is taken", async ({ request }) => {
  const { url } = await serve();

  const { body } = await sendRaw(url, request);

  expect(JSON.parse(body)).toMatchObject({ ErrorCode: 0 });
});

it.each([
  {
    excess: "a URL of 8193 characters",
    request: rawRequest(`POST ${lengthened(8193)}`),
    status: "414 URI Too Long",
    says: "the URL must not have more than 8192 characters",
  },
  {
    excess: "a query of 101 parameters",
    request: rawRequest(`POST ${parameters(101)}`),
    status: "400 Bad Request",
    says: "the query must not have more than 100 parameters",
  },
  {
    excess: "101 headers",
    request: rawRequest(`POST ${target}`, headers(101)),
    status: "431 Request Header Fields Too Large",
    says: "a request must not have more than 100 headers",
  },
  {
    excess: "1000 headers",
    request: rawRequest(`POST /`, headers(1000)),
    status: "431 Request Header Fields Too Large",
    says: "a request must not have more than 100 headers",
  },
  {
    excess: "two Host headers",
    request: rawRequest(`POST ${target}`).replace("\r\n", "\r\nHost: localhost\r\n"),
    status: "400 Bad Request",
    says: "a request must have one Host header",
  },
  {
    excess: "no Host header",
    request: rawRequest(`POST ${target}`).replace(/^Host: .*\r\n/im, ""),
    status: "400 Bad Request",
    says: "a request must have one Host header",
  },
  {
    excess: "no Host header, as HTTP/1.0 allows,",
    request: rawRequest(`POST ${target}`)
      .replace(/^Host: .*\r\n/im, "")
      .replace("HTTP/1.1", "HTTP/1.0"),
    status: "400 Bad Request",
    says: "a request must have one Host header",
  },
  {
    // Node leaves the separators out of the count.
    excess: "a head over 16 KiB",
    request: withHead(16 * 1024 + 100),
    status: "431 Request Header Fields Too Large",
    says: "the head of a request must not have more than 16384 bytes",
  },
])("$excess is refused by its HTTP status, and the text names the limit", async ({ request, status, says }) => {
  const { url } = await serve();

  const answer = await sendRaw(url, request);

  expect(answer.status).toBe(`HTTP/1.1 ${status}`);
  expect(answer.headers["connection"]).toBe("close");
  expect(answer.body).toContain(says);
  expect(answer.body.length).toBeLessThan(200);
});
