import { deflateRawSync } from "node:zlib";
import { randomBytes, randomText, seeded } from "@chat-friends/testing";
import { expect, it } from "vitest";
import * as node from "../src/primitives/node.ts";
import * as portable from "../src/primitives/portable.ts";

const both = [
  ["node", node],
  ["portable", portable],
] as const;

it("agree on the HMAC of random keys and messages, empty and beyond a block included", () => {
  const random = seeded(1);
  for (let round = 0; round < 300; round += 1) {
    const [key, message] = [randomText(random, 150), randomText(random, 300)];
    expect(bytes(portable.hmacSha256(key, message))).toEqual(bytes(node.hmacSha256(key, message)));
  }
});

it("agree on random bytes to base64 and back", () => {
  const random = seeded(2);
  for (let round = 0; round < 300; round += 1) {
    const data = randomBytes(random, 300);
    const text = node.toBase64(data);
    expect(portable.toBase64(data)).toBe(text);
    expect([portable.fromBase64(text), node.fromBase64(text)]).toEqual([data, data]);
  }
});

it("agree on random bytes inflated, whatever the level and however compressible", () => {
  const random = seeded(3);
  for (let round = 0; round < 300; round += 1) {
    const data = randomBytes(random, 4096, 1 + random(255));
    const deflated = deflateRawSync(data, { level: random(10) });
    expect(bytes(portable.inflateRaw(deflated, 4096))).toEqual(data);
    expect(bytes(node.inflateRaw(deflated, 4096))).toEqual(data);
  }
});

it("agree on every damaged stream that zlib accepts", () => {
  const random = seeded(4);
  const different: Buffer[] = [];
  let accepted = 0;
  for (let round = 0; round < 3000; round += 1) {
    const deflated = deflateRawSync(randomBytes(random, 60, 1 + random(8)));
    deflated[random(deflated.length)] = random(256);
    const inflated = outcome(() => node.inflateRaw(deflated, 4096));
    if (!inflated) continue;
    accepted += 1;
    const other = outcome(() => portable.inflateRaw(deflated, 4096));
    if (!other || Buffer.compare(other, inflated) !== 0) different.push(deflated);
  }
  expect(different).toEqual([]);
  expect(accepted).toBeGreaterThan(100);
});

it.each(both)("%s stops at the bound: a byte more is a RangeError, and so is a bomb", (_name, { inflateRaw }) => {
  const bomb = deflateRawSync(Buffer.alloc(1_400_000), { level: 9 });

  expect(inflateRaw(deflateRawSync(Buffer.alloc(100)), 100)).toHaveLength(100);
  expect(() => inflateRaw(deflateRawSync(Buffer.alloc(101)), 100)).toThrow(RangeError);
  expect(() => inflateRaw(bomb, 4096)).toThrow(RangeError);
});

it.each(both)("%s refuses data that is cut short", (_name, { inflateRaw }) => {
  const deflated = deflateRawSync("TLS.identifier:administrator\n".repeat(8));

  expect(inflateRaw(deflated, 4096)).toHaveLength(232);
  for (let length = 1; length < deflated.length; length += 1) {
    expect(() => inflateRaw(deflated.subarray(0, length), 4096)).toThrow();
  }
});

it.each(both)("%s refuses data that is followed by more", (_name, { inflateRaw }) => {
  const random = seeded(6);
  for (const level of [0, 1, 6, 9]) {
    const deflated = deflateRawSync(randomBytes(random, 1000, 8), { level });
    const more = randomBytes(random, 600);
    expect(() => inflateRaw(deflated, 1000)).not.toThrow();
    expect(() => inflateRaw(Buffer.concat([deflated, Buffer.of(0), more]), 1000)).toThrow("data after the end");
  }
});

it.each(both)("%s compares content and length", (_name, { equalBytes }) => {
  const random = seeded(5);
  const data = randomBytes(random, 32).slice(0, 32);
  const others = [...data.keys()].map((index) => data.with(index, (data[index] ?? 0) ^ (1 << random(8))));

  expect(equalBytes(data, Uint8Array.from(data))).toBe(true);
  expect(equalBytes(new Uint8Array(), new Uint8Array())).toBe(true);
  expect([...others, data.subarray(1), new Uint8Array()].filter((other) => equalBytes(data, other))).toEqual([]);
});

function bytes(data: Uint8Array): Uint8Array {
  return Uint8Array.from(data);
}

function outcome(inflate: () => Uint8Array): Uint8Array | undefined {
  try {
    return bytes(inflate());
  } catch {
    return undefined;
  }
}
