import { isDeepStrictEqual } from "node:util";
import { expect, it } from "vitest";
import { inspect, mint, verify } from "../src/index.ts";
import { demo } from "./forge.ts";
import vectors from "./vectors.json" with { type: "json" };

/** Every text that has one character of `text` replaced by one of `characters`. */
function altered(text: string, characters: string): string[] {
  return [...text].flatMap((original, index) =>
    [...characters]
      .filter((character) => character !== original)
      .map((character) => text.slice(0, index) + character + text.slice(index + 1)),
  );
}

/** The tests with each of these characters in each place of a signature, minted or compressed. `proof` takes more of them than `test`. */
export function testAltered({ minted, compressed }: { minted: string; compressed: string }): void {
  it.each(["a", "ab", "abc"])("refuses a UserSig it minted for %j with any character changed", (identifier) => {
    const usersig = mint({ ...demo, identifier });
    const expected = { ...demo, identifier };

    const verified = altered(usersig, minted).filter((text) => verify(text, expected).ok);

    expect(verify(usersig, expected).ok).toBe(true);
    expect(verified).toEqual([]);
  });

  it.each(vectors)("never reads other claims from a compressed one with a character changed: $note", (vector) => {
    const { usersig, userid: identifier, sdkappid: sdkAppId, key: secretKey, now } = vector;
    const expected = { identifier, sdkAppId, secretKey, now };
    const original = verify(usersig, expected);

    const verified = altered(usersig, compressed)
      .map((text) => verify(text, expected))
      .filter(({ ok }) => ok);

    expect(original.ok).toBe(true);
    expect(verified.filter((verification) => !isDeepStrictEqual(verification, original))).toEqual([]);
  });

  it("refuses a UserSig cut short anywhere, and never repeats it", () => {
    const usersig = mint(demo);
    const prefixes = Array.from({ length: usersig.length - 1 }, (_, index) => usersig.slice(0, index + 1));

    const inspections = prefixes.map((prefix) => inspect(prefix));

    expect(inspections.filter(({ ok }) => ok)).toEqual([]);
    expect(JSON.stringify(inspections)).not.toContain(usersig.slice(8, 16));
  });
}
