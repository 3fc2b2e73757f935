import { expect, it } from "vitest";
import { signedQuery } from "../support/send.ts";
import { post } from "../support/serve.ts";

const request = '{"From_Account":"id","LastSequence":0}';
const limit = 16 * 1024 * 1024;

/** A body that arrives in pieces and without its length. */
function chunked(...pieces: string[]): RequestInit {
  const body = new Blob(pieces).stream();
  return { body, duplex: "half" } as RequestInit;
}

/** Arrays in one another, as deep as a body may be where they stand in its object. */
const deep = (inner = "") => "[".repeat(63) + inner + "]".repeat(63);

it.each([
  { title: "no JSON", body: "From_Account=id", code: 60003, names: "JSON" },
  { title: "half of its JSON", body: request.slice(0, -1), code: 60003, names: "JSON" },
  { title: "nothing in it", body: "", code: 60003, names: "JSON" },
  { title: "bytes that are not UTF-8", body: new Uint8Array([0xff, 0xfe, 0x7b, 0x7d]), code: 60003, names: "UTF-8" },
  { title: "JSON with comments", body: `{ // a\n${request.slice(1)}`, code: 60003, names: "JSON" },
  { title: "an array for the object", body: "[]", code: 30001, names: "SNS_DECODE_ERR" },
  { title: "nothing but arrays", body: deep(), code: 30001, names: "SNS_DECODE_ERR" },
  {
    title: "an unknown member too deep",
    body: `{"From_Account":"id","Unknown":[${deep()}]}`,
    code: 60003,
    names: "64 deep",
  },
  { title: "16 MiB of arrays in one another", body: "[".repeat(limit), code: 60003, names: "64 deep" },
  {
    title: "arrays for a number",
    body: `{"From_Account":"id","LastSequence":${deep()}}`,
    code: 30001,
    names: "LastSequence",
  },
  {
    title: "arrays for an account",
    body: `{"From_Account":${deep("1")},"LastSequence":0}`,
    code: 60015,
    names: "From_Account",
  },
  {
    title: "NUL in an account",
    body: '{"From_Account":"id\\u0000","LastSequence":0}',
    code: 30001,
    names: "From_Account",
  },
  {
    title: "NUL in a list name",
    body: '{"From_Account":"id","GroupName":["a\\u0000"]}',
    code: 30001,
    names: "GroupName[0]",
  },
  {
    title: "half of a surrogate pair in a list name",
    body: '{"From_Account":"id","GroupName":["\\ud83d"]}',
    code: 30001,
    names: "GroupName[0]",
  },
  {
    title: "an integer beyond 2^53-1",
    body: '{"From_Account":"id","LastSequence":9007199254740992}',
    code: 30001,
    names: "LastSequence",
  },
  {
    title: "a number beyond any",
    body: '{"From_Account":"id","LastSequence":1e999}',
    code: 30001,
    names: "LastSequence",
  },
  {
    title: "a __proto__ for the account",
    body: '{"__proto__":{"From_Account":"id"},"LastSequence":0}',
    code: 30001,
    names: "From_Account",
  },
])("a body with $title is refused with $code and says so", async ({ body, code, names }) => {
  const { reply } = await post("group_get", body);

  expect(reply).toEqual({
    ActionStatus: "FAIL",
    ErrorCode: code,
    ErrorInfo: expect.stringContaining(names),
    ErrorDisplay: "",
  });
});

it.each([
  { title: "an unknown member as deep as can be", body: `{"From_Account":"id","LastSequence":0,"Unknown":${deep()}}` },
  {
    title: "__proto__ keys",
    body: `{"__proto__":{"From_Account":5},"From_Account":"id","__proto__":[],"LastSequence":0}`,
  },
  { title: "a constructor key", body: '{"constructor":{"prototype":{"a":1}},"From_Account":"id","LastSequence":0}' },
  { title: "the largest integer", body: '{"From_Account":"id","LastSequence":9007199254740991}' },
  { title: "whitespace around it", body: `\r\n\t ${request} \n` },
  { title: "escapes for plain letters", body: '{"\\u0046rom_Account":"\\u0069d","LastSequence":0}' },
])("a body with $title is answered", async ({ body }) => {
  const { reply } = await post("group_get", body);

  expect(reply).toMatchObject({ ErrorCode: 0, CurrentSequence: 2 });
});

it.each(["\\u0000", "\\ud83d", "\\udc00\\ud83d"])("a remark with %s is refused by name", async (half) => {
  const body = `{"From_Account":"id","AddFriendItem":[{"To_Account":"id1","Remark":"a${half}"}]}`;

  const { reply } = await post("friend_add", body);

  expect(JSON.stringify(reply)).toContain("30001");
  expect(JSON.stringify(reply)).toContain("Remark");
});

it("an array for each object and an object for each array is refused by name", async () => {
  const { reply: object } = await post("friend_add", '{"From_Account":"id","AddFriendItem":{"To_Account":"id1"}}');
  const { reply: array } = await post("friend_add", '{"From_Account":"id","AddFriendItem":[["id1"]]}');

  expect(object).toMatchObject({ ErrorCode: 30001, ErrorInfo: expect.stringContaining("AddFriendItem must be array") });
  expect(array).toMatchObject({ ErrorCode: 30001, ErrorInfo: expect.stringContaining("AddFriendItem[0]") });
});

it.each([
  { title: "with its length", init: (body: string): RequestInit => ({ body }) },
  { title: "in pieces", init: (body: string) => chunked(body.slice(0, 20), body.slice(20)) },
])("a body of 16 MiB, sent $title, is answered", async ({ init }) => {
  const body = request + " ".repeat(limit - request.length);

  const { reply } = await post("group_get", null, init(body));

  expect(reply).toMatchObject({ ErrorCode: 0 });
});

it.each([
  { title: "with its length", init: (body: string): RequestInit => ({ body }) },
  { title: "in pieces", init: (body: string) => chunked(body.slice(0, 20), body.slice(20)) },
])("a body of a byte more, sent $title, is 60002 and ends the connection", async ({ init }) => {
  const body = request + " ".repeat(limit - request.length + 1);

  const { reply, connection } = await post("group_get", null, init(body));

  expect(reply).toEqual({
    ActionStatus: "FAIL",
    ErrorCode: 60002,
    ErrorInfo: "the body must not have more than 16777216 bytes",
    ErrorDisplay: "",
  });
  expect(connection).toBe("close");
});

it("a body in pieces is put together", async () => {
  const { reply } = await post("group_get", null, chunked(...request));

  expect(reply).toMatchObject({ ErrorCode: 0 });
});

it.each([
  undefined,
  "application/json",
  "application/json; charset=latin1",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "text/plain;charset=UTF-8",
  "",
  "json",
  "/",
  ";;;",
  'application/json; charset="',
])("the Content-Type %j is ignored", async (type) => {
  const headers = type === undefined ? {} : { "content-type": type };

  // Bytes bring no Content-Type of their own.
  const { reply } = await post("group_get", new TextEncoder().encode(request), { headers });

  expect(reply).toMatchObject({ ErrorCode: 0 });
});

it("the query comes in any order, and its * raw or as %2A", async () => {
  const query = signedQuery();
  const shuffled = query.split("&").reverse().join("&");
  const usersig = new URLSearchParams(query).get("usersig") ?? "";
  const others = shuffled.split("&").filter((parameter) => !parameter.startsWith("usersig="));

  for (const written of [usersig, usersig.replaceAll("*", "%2A"), usersig.replaceAll("*", "%2a")]) {
    const { reply } = await post("group_get", request, {}, [...others, `usersig=${written}`].join("&"));
    expect(reply).toMatchObject({ ErrorCode: 0 });
  }
  expect(usersig).toContain("*");
});
