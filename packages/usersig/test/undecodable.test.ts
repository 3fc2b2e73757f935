import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { inspect, mint, verify } from "../src/index.ts";
import { demo, members, toStream, toUsersig, wrap } from "./forge.ts";

const json = JSON.stringify(members());
const compressed = deflateSync(json);
const minted = mint(demo);
const stored = toStream(minted);

/** `stream` with the bytes from `offset` on replaced. */
function patched(stream: Uint8Array, offset: number, ...bytes: number[]): string {
  const copy = Buffer.from(stream);
  copy.set(bytes, offset < 0 ? copy.length + offset : offset);
  return toUsersig(copy);
}

function joined(...parts: Uint8Array[]): string {
  return toUsersig(Buffer.concat(parts));
}

const bomb = deflateSync(Buffer.alloc(1_400_000), { level: 9 });
const checksum = compressed.subarray(-4);
const junk = Buffer.from([0]);

const alphabet = "isn't base64 as UserSigs write it";
const notZlib = "doesn't hold a zlib stream";
const trailing = "has data after its end";
const tooLarge = "inflates to more than 4096 bytes";

it.each([
  ["plain text", "hello world", alphabet],
  ["whitespace around it", ` ${minted}`, alphabet],
  ["standard base64", compressed.toString("base64"), alphabet],
  ["base64url", compressed.toString("base64url"), alphabet],
  ["percent-encoding", encodeURIComponent(minted.replace("B", "*").replace("*", "%")), alphabet],
  ["its last character missing", minted.slice(0, -1), alphabet],
  ["padding in the middle", `${minted.slice(0, 4)}____${minted.slice(4)}`, alphabet],
  ["padding that isn't needed", `${toUsersig(Buffer.alloc(12))}____`, alphabet],
  ["set bits before the padding", toUsersig(Buffer.alloc(13)).replace("AA__", "AB__"), alphabet],
  ["no bytes that could be a stream", "eJw_", notZlib],
  ["gzip", wrap(json, gzipSync), notZlib],
  ["raw deflate", wrap(json, deflateRawSync), notZlib],
  ["JSON without a stream", toUsersig(Buffer.from(json)), notZlib],
  ["another compression method", patched(compressed, 0, 0x79, 0x18), notZlib],
  ["a window over 32 KiB", patched(compressed, 0, 0x88, 0x1c), notZlib],
  ["a preset dictionary", patched(compressed, 0, 0x78, 0xbb), notZlib],
  ["a wrong header check", patched(compressed, 1, 0x9d), notZlib],
  ["a reserved block type", patched(compressed, 2, 0x07), "is damaged"],
  ["a compressed stream cut short", joined(compressed.subarray(0, -6), checksum), "is damaged"],
  ["a stored stream cut short", joined(stored.subarray(0, -6), stored.subarray(-4)), "is damaged"],
  ["a stored stream without an end", patched(stored, 2, 0x00), "is cut short"],
  ["padding bits in a stored block", patched(stored, 2, 0x81), "is damaged"],
  ["a wrong length in a stored block", patched(stored, 3, stored.readUInt8(3) - 1), "is damaged"],
  [
    "a wrong checksum, compressed",
    patched(compressed, -1, compressed.readUInt8(compressed.length - 1) ^ 1),
    "checksum is wrong",
  ],
  ["a wrong checksum, stored", patched(stored, -4, stored.readUInt8(stored.length - 4) ^ 1), "checksum is wrong"],
  ["a byte after the stream, stored", joined(stored, junk), trailing],
  ["a byte after the stream, compressed", joined(compressed, junk), trailing],
  ["a byte between compressed data and checksum", joined(compressed.subarray(0, -4), junk, checksum), trailing],
  ["a second stream", joined(compressed, compressed), trailing],
  ["a bomb", toUsersig(bomb), tooLarge],
  ["a bomb with a damaged end", patched(bomb, bomb.length - 40, ...Array<number>(40).fill(0xff)), tooLarge],
  ["nothing inside", wrap(""), "doesn't hold JSON"],
  ["text that isn't UTF-8", wrap(Buffer.from([0x22, 0xff, 0x22])), "doesn't hold UTF-8 text"],
  ["a byte order mark", wrap(`\ufeff${json}`), "doesn't hold JSON"],
  ["JSON cut short", wrap(json.slice(0, -1)), "doesn't hold JSON"],
  ["null", wrap("null"), "JSON that isn't an object"],
  ["an array", wrap(`[${json}]`), "JSON that isn't an object"],
  ["a string", wrap('"2.0"'), "JSON that isn't an object"],
])("refuses %s, and says so", (_what, usersig, sentence) => {
  const refusal = { ok: false, reason: "undecodable", detail: expect.stringContaining(sentence) };

  expect(inspect(usersig)).toEqual(refusal);
  expect(verify(usersig, demo)).toEqual({ ...refusal, code: 70003 });
});

const ruleOf: Record<string, string> = {
  "TLS.ver": 'TLS.ver must be "2.0".',
  "TLS.identifier": "TLS.identifier must be a non-empty string without control characters or lone surrogates.",
  "TLS.sdkappid": "TLS.sdkappid must be a whole number of at least 0.",
  "TLS.time": "TLS.time must be a whole number of at least 0.",
  "TLS.expire": "TLS.expire must be a whole number of at least 0.",
  "TLS.sig": "TLS.sig must be a string.",
};

it.each(Object.keys(ruleOf))("refuses a UserSig without %s", (name) => {
  const { [name]: _missing, ...rest } = members();

  expect(inspect(wrap(JSON.stringify(rest)))).toEqual({ ok: false, reason: "undecodable", detail: ruleOf[name] });
});

it.each([
  ["TLS.ver", "2.1"],
  ["TLS.ver", 2],
  ["TLS.identifier", ""],
  ["TLS.identifier", 42],
  ["TLS.identifier", "a\nb"],
  ["TLS.identifier", "\ud800"],
  ["TLS.sdkappid", "1400000000"],
  ["TLS.sdkappid", -1],
  ["TLS.time", 1.5],
  ["TLS.time", 2 ** 53],
  ["TLS.time", true],
  ["TLS.expire", null],
  ["TLS.expire", [86400]],
  ["TLS.sig", 7],
  ["TLS.sig", { toString: "x" }],
])("refuses a %s of %j", (name, value) => {
  expect(inspect(wrap(JSON.stringify(members({ [name]: value }))))).toMatchObject({ ok: false, detail: ruleOf[name] });
});

it.each([
  [7, "TLS.userbuf must be a string."],
  [null, "TLS.userbuf must be a string."],
  ["BQ", "TLS.userbuf must be standard padded base64."],
  ["BR==", "TLS.userbuf must be standard padded base64."],
  ["*w==", "TLS.userbuf must be standard padded base64."],
])("refuses a TLS.userbuf of %j", (userbuf, detail) => {
  expect(inspect(wrap(JSON.stringify(members({ "TLS.userbuf": userbuf }))))).toMatchObject({ ok: false, detail });
});

it("accepts 2048 characters and refuses more", () => {
  const store = (content: Buffer) => deflateSync(content, { level: 0 });
  const padding = " ".repeat(1536 - store(Buffer.from(json)).length);
  const longest = wrap(json + padding, store);

  expect(longest).toHaveLength(2048);
  expect(verify(longest, demo)).toMatchObject({ ok: true });
  expect(inspect(wrap(`${json}${padding} `, store))).toEqual({
    ok: false,
    reason: "undecodable",
    detail: "The UserSig is longer than 2048 characters.",
  });
});

it("accepts what inflates to 4096 bytes and refuses more", () => {
  expect(verify(wrap(json.padEnd(4096)), demo)).toMatchObject({ ok: true });
  expect(inspect(wrap(json.padEnd(4097)))).toMatchObject({ ok: false, detail: expect.stringContaining(tooLarge) });
});

it.each([undefined, null, 5, ["eJw"], {}])("doesn't throw for %j, which its types forbid", (value) => {
  expect(inspect(value as string)).toEqual({
    ok: false,
    reason: "undecodable",
    detail: "The UserSig must be a string.",
  });
});
