import { inspect, mint, verify } from "@chat-friends/usersig";

const { SDKAPPID, SECRET_KEY: secretKey = "" } = process.env;
const sdkAppId = Number(SDKAPPID);
const identifier = "administrator";
const now = Math.floor(Date.now() / 1000);

// It is made for the right app, but with the key of another app.
const usersig = mint({
  sdkAppId,
  identifier,
  secretKey: "key-of-another-app",
  now,
  expire: 86_400,
});

// #region inspect
const inspection = inspect(usersig); // reads the claims, and needs no key
if (inspection.ok)
  console.log(inspection.claims.identifier, inspection.claims.sdkAppId);

const verification = verify(usersig, { sdkAppId, identifier, secretKey, now });
// The code that the service would give, and what is wrong.
if (!verification.ok) console.log(verification.code, verification.detail);
// #endregion
