import { expectTypeOf, test } from "vitest";
import * as diagnosis from "../src/diagnose.ts";
import type { Claims, Expected, Inspection, MintOptions, Verification } from "../src/index.ts";
import * as entry from "../src/index.ts";
import type * as node from "../src/primitives/node.ts";
import type * as portable from "../src/primitives/portable.ts";

test("the entry exports these functions and no others", () => {
  expectTypeOf<keyof typeof entry>().toEqualTypeOf<"inspect" | "mint" | "verify">();
  expectTypeOf(entry.mint).toEqualTypeOf<(options: MintOptions) => string>();
  expectTypeOf(entry.inspect).toEqualTypeOf<(usersig: string) => Inspection>();
  expectTypeOf(entry.verify).toEqualTypeOf<(usersig: string, expected: Expected) => Verification>();
});

test("the entry ./diagnose exports these functions and no others", () => {
  expectTypeOf<keyof typeof diagnosis>().toEqualTypeOf<
    "dateInWords" | "diagnose" | "distanceInWords" | "durationInWords"
  >();
  expectTypeOf(diagnosis.diagnose).toEqualTypeOf<(question: diagnosis.Question) => diagnosis.Diagnosis>();
});

test("both implementations have the same exports", () => {
  expectTypeOf<typeof node>().toEqualTypeOf<typeof portable>();
});

test("a verification narrows on ok", () => {
  const verification = entry.verify("", { sdkAppId: 1, identifier: "a", secretKey: "k", now: 0 });
  if (verification.ok) {
    expectTypeOf(verification).toEqualTypeOf<{ ok: true; claims: Claims }>();
  } else {
    expectTypeOf(verification.code).toEqualTypeOf<70001 | 70002 | 70003 | 70009 | 70013 | 70014>();
    expectTypeOf(verification.reason).toEqualTypeOf<
      "empty" | "undecodable" | "identifier_differs" | "app_differs" | "expired" | "hmac_differs"
    >();
    expectTypeOf(verification.detail).toEqualTypeOf<string>();
  }
});

test("an inspection narrows on ok", () => {
  const inspection = entry.inspect("");
  if (inspection.ok) {
    expectTypeOf(inspection).toEqualTypeOf<{ ok: true; claims: Claims; expiresAt: number }>();
  } else {
    expectTypeOf(inspection).toEqualTypeOf<{ ok: false; reason: "empty" | "undecodable"; detail: string }>();
  }
});

test("a key and a time are required, because the clock is never read", () => {
  const options = { sdkAppId: 1, identifier: "a", secretKey: "k", now: 0 };
  const { now: _now, ...withoutNow } = options;
  const { secretKey: _secretKey, ...withoutKey } = options;
  // @ts-expect-error now is required
  entry.mint(withoutNow);
  // @ts-expect-error secretKey is required
  entry.verify("", withoutKey);
});
