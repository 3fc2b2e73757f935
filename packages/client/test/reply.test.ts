import { afterEach, expect, it, vi } from "vitest";
import { UnexpectedReply } from "../src/index.ts";
import { callAnswered, reply } from "./clients.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const text = JSON.stringify(reply);
const chunked = () => new Response(new Blob([text]).stream());
const withLength = () => new Response(text, { headers: { "Content-Length": String(text.length) } });

it.each([
  ["chunked", chunked],
  ["with a length", withLength],
])("gives a reply that arrives %s, parsed once", async (_how, answer) => {
  const parse = vi.spyOn(JSON, "parse");

  const { data } = await callAnswered(answer);

  expect(data).toEqual(reply);
  expect(parse).toHaveBeenCalledTimes(1);
});

it("gives the reply's status and headers, and its address without the query", async () => {
  const headers = { "X-Request": "1" };

  const { response } = await callAnswered(() => Response.json(reply, { status: 200, statusText: "Fine", headers }));

  expect(response).toMatchObject({ status: 200, statusText: "Fine", url: "http://127.0.0.1:4600/v4/sns/friend_add" });
  expect(response.headers.get("X-Request")).toBe("1");
});

it.each([
  ["an HTML page", "<html>"],
  ["half a reply", text.slice(0, -1)],
  ["a blank", " "],
])("throws an UnexpectedReply with its cause for %s instead of JSON", async (_what, body) => {
  const call = callAnswered(() => new Response(body));

  await expect(call).rejects.toThrow(UnexpectedReply);
  await expect(call).rejects.toMatchObject({
    name: "UnexpectedReply",
    message: "friend_add got an unexpected reply: the body is not JSON",
    operation: "friend_add",
    status: 200,
    cause: expect.any(SyntaxError),
  });
});

it.each([204, 205])("gives no data for status %i", async (status) => {
  const { data, response } = await callAnswered(() => new Response(null, { status }));

  expect(data).toBeUndefined();
  expect(response.status).toBe(status);
});

it("gives no data for an empty reply", async () => {
  const { data } = await callAnswered(() => new Response(""));

  expect(data).toBeUndefined();
});

it("gives the content of a reply with another status, JSON or not", async () => {
  const { data, response, ...rest } = await callAnswered(() => new Response("<h1>Bad Gateway</h1>", { status: 502 }));

  expect(data).toBeUndefined();
  expect(response.status).toBe(502);
  expect(rest).toEqual({ error: "<h1>Bad Gateway</h1>" });
});

const opaque = () => Object.defineProperty(Response.error(), "type", { value: "opaqueredirect" });

it.each([
  ["301", 301, () => Response.redirect("https://elsewhere.example/?usersig=x", 301)],
  ["307", 307, () => Response.redirect("https://elsewhere.example/?usersig=x", 307)],
  ["304", 304, () => new Response(null, { status: 304 })],
  ["an opaque redirect", 0, opaque],
])("throws a TypeError for %s, as fetch does when a call can't be carried out", async (_what, cause, answer) => {
  await expect(callAnswered(answer)).rejects.toThrow(
    new TypeError("http://127.0.0.1:4600/v4/sns/friend_add redirects; check the region or baseUrl", { cause }),
  );
});

it("throws the error of a failed fetch unchanged", async () => {
  const failure = new TypeError("fetch failed", { cause: new Error("ECONNREFUSED") });

  await expect(callAnswered(() => Promise.reject(failure))).rejects.toBe(failure);
});

it("throws the error of a broken body unchanged", async () => {
  const failure = new TypeError("terminated");
  const broken = new ReadableStream({ start: (controller) => controller.error(failure) });

  await expect(callAnswered(() => new Response(broken))).rejects.toBe(failure);
});
