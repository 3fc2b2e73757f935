import { Api } from "tls-sig-api-v2";
import { afterEach, expect, it, vi } from "vitest";
import { mint, verify } from "../src/index.ts";
import { content, demo } from "./forge.ts";

const vendor = new Api(demo.sdkAppId, demo.secretKey);
const userbuf = new Uint8Array([0, 5, 254, 255]);

afterEach(() => {
  vi.useRealTimers();
});

it("mints the same JSON as tls-sig-api-v2 at the same moment", () => {
  vi.useFakeTimers({ now: demo.now * 1000 + 999 });

  expect(content(mint({ ...demo, expire: 86_400 }))).toEqual(content(vendor.genUserSig(demo.identifier, 86_400)));
  expect(content(mint({ ...demo, expire: 86_400, userbuf }))).toEqual(
    content(vendor.genSig(demo.identifier, 86_400, userbuf)),
  );
});

it("verifies what tls-sig-api-v2 mints at a frozen time, until its last second", () => {
  vi.useFakeTimers({ now: demo.now * 1000 });
  const usersig = vendor.genUserSig(demo.identifier, 60);

  expect(verify(usersig, { ...demo, now: demo.now + 60 })).toMatchObject({ ok: true });
  expect(verify(usersig, { ...demo, now: demo.now + 61 })).toMatchObject({ ok: false, code: 70001 });
});

it.each([null, userbuf])("verifies what tls-sig-api-v2 mints now (userbuf %j)", (bytes) => {
  const before = Math.floor(Date.now() / 1000);
  const usersig = vendor.genSig(demo.identifier, 86_400, bytes);
  const now = Math.floor(Date.now() / 1000);

  const verification = verify(usersig, { ...demo, now });

  expect(verification).toMatchObject({ ok: true, claims: { identifier: demo.identifier, expire: 86_400 } });
  expect(verification).toHaveProperty(
    "claims.time",
    expect.toSatisfy((time) => time >= before && time <= now),
  );
});

it("refuses what tls-sig-api-v2 mints with another app's key", () => {
  const other = new Api(demo.sdkAppId, "94091dd64a21ffe94214bc6d17deeb43873a5cf2f0a71b4b5caa9a5c81b6967d");

  const verification = verify(other.genUserSig(demo.identifier, 86_400), {
    ...demo,
    now: Math.floor(Date.now() / 1000),
  });

  expect(verification).toMatchObject({ ok: false, code: 70009, reason: "hmac_differs" });
});
