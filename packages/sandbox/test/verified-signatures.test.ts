import { mint } from "@chat-friends/usersig";
import { expect, it, vi } from "vitest";
import { demoIdentity } from "../src/index.ts";
import { rememberVerified, signaturesKept, signatureVerifier } from "../src/tenant/verified-signatures.ts";

const now = 1_700_000_000;
const expire = 100;
const otherKey = "a".repeat(64);

function signatureOf(identifier: string, { sdkAppId, secretKey } = demoIdentity): string {
  return mint({ sdkAppId, identifier, secretKey, now, expire });
}

/** The demo app's verifier, and what it has to work out. */
function watchedVerifier() {
  const workOut = vi.fn(signatureVerifier(demoIdentity));
  return { workOut, verify: rememberVerified(workOut) };
}

it("a signature that held is not worked out again, to its last second", () => {
  const { workOut, verify } = watchedVerifier();
  const signature = signatureOf("administrator");

  const first = verify(signature, "administrator", now);
  const last = verify(signature, "administrator", now + expire);

  expect(first).toMatchObject({ ok: true, claims: { identifier: "administrator", time: now, expire } });
  expect(last).toEqual(first);
  expect(workOut).toHaveBeenCalledTimes(1);
});

it("a verified signature expires by the clock, and is valid again if the clock is set back", () => {
  const { verify } = watchedVerifier();
  const signature = signatureOf("administrator");
  verify(signature, "administrator", now);

  const late = verify(signature, "administrator", now + expire + 1);
  const early = verify(signature, "administrator", now);

  expect(late).toMatchObject({ ok: false, code: 70001 });
  expect(early).toMatchObject({ ok: true });
});

it("a signature that did not hold is worked out each time", () => {
  const { workOut, verify } = watchedVerifier();
  const signature = signatureOf("administrator", { ...demoIdentity, secretKey: otherKey });

  const verdicts = [verify(signature, "administrator", now), verify(signature, "administrator", now)];

  expect(verdicts).toMatchObject([{ code: 70009 }, { code: 70009 }]);
  expect(workOut).toHaveBeenCalledTimes(2);
});

it("a signature that held does not hold for another identifier", () => {
  const { verify } = watchedVerifier();
  const signature = signatureOf("administrator");
  verify(signature, "administrator", now);

  expect(verify(signature, "admin", now)).toMatchObject({ ok: false, code: 70013 });
});

it("a verified signature is not valid for an identifier that contains its beginning", () => {
  const { verify } = watchedVerifier();
  const signature = signatureOf("administrator");
  verify(signature, "administrator", now);

  const verdict = verify(signature.slice(1), `administrator${signature.slice(0, 1)}`, now);

  expect(verdict).toMatchObject({ ok: false, code: 70003 });
});

it.each([
  { title: "another app", identity: { ...demoIdentity, sdkAppId: 1400000001 }, code: 70014 },
  { title: "the app with another key", identity: { ...demoIdentity, secretKey: otherKey }, code: 70009 },
])("a signature that held does not hold for $title", ({ identity, code }) => {
  const signature = signatureOf("administrator");
  signatureVerifier(demoIdentity)(signature, "administrator", now);

  expect(signatureVerifier(identity)(signature, "administrator", now)).toMatchObject({ ok: false, code });
});

it("only so many are kept: one more, and the first is worked out again", () => {
  const { workOut, verify } = watchedVerifier();
  const verifyAdmin = (index: number) => verify(signatureOf(`admin_${index}`), `admin_${index}`, now);
  for (let index = 0; index < signaturesKept; index += 1) verifyAdmin(index);

  verifyAdmin(0);
  expect(workOut).toHaveBeenCalledTimes(signaturesKept);
  verifyAdmin(signaturesKept);
  verifyAdmin(0);

  expect(workOut).toHaveBeenCalledTimes(signaturesKept + 2);
});
