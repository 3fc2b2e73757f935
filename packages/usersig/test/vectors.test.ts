import { expect, it } from "vitest";
import { inspect, mint, verify } from "../src/index.ts";
import { content } from "./forge.ts";
import vectors from "./vectors.json" with { type: "json" };

const cases = vectors.map(({ note, usersig, inflated, sdkappid, userid, key, now, expire, userbuf }) => ({
  note,
  usersig,
  inflated,
  key,
  claims: {
    identifier: userid,
    sdkAppId: sdkappid,
    time: now,
    expire,
    ...(userbuf !== undefined && { userbuf: new Uint8Array(Buffer.from(userbuf, "base64")) }),
  },
}));

it.each(cases)("mints the JSON of the vector: $note", ({ inflated, key, claims }) => {
  const { time, ...signed } = claims;

  const usersig = mint({ ...signed, secretKey: key, now: time });

  expect(content(usersig)).toEqual(JSON.parse(inflated));
});

it.each(cases)("verifies the vector and its own twin: $note", ({ usersig, key, claims }) => {
  const { time, ...signed } = claims;
  const expected = { ...signed, secretKey: key, now: time };

  expect(verify(usersig, expected)).toEqual({ ok: true, claims });
  expect(verify(mint(expected), expected)).toEqual({ ok: true, claims });
});

it.each(cases)("inspects the vector without its key: $note", ({ usersig, claims }) => {
  expect(inspect(usersig)).toEqual({ ok: true, claims, expiresAt: claims.time + claims.expire });
});
