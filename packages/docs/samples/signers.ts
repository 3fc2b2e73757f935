import {
  callbackSigner,
  createClient,
  fixedSigner,
  secretKeySigner,
  unwrap,
} from "@chat-friends/client/server";
import { mint } from "@chat-friends/usersig";

// #region key
const { SDKAPPID, SECRET_KEY: secretKey = "" } = process.env;
const sdkAppId = Number(SDKAPPID);
const identifier = "administrator";

const keySigner = secretKeySigner({ sdkAppId, identifier, secretKey });
// #endregion

/** Represents your own program that keeps the key secret. */
const vault = {
  async sign(now: number) {
    const expire = 3600;
    const usersig = mint({ sdkAppId, identifier, secretKey, now, expire });
    return { usersig, expiresAt: now + expire };
  },
};

// #region callback
const vaultSigner = callbackSigner({
  sdkAppId,
  identifier,
  // `now` and `expiresAt`, the last second of the UserSig, are in whole seconds.
  sign: ({ now }) => vault.sign(now),
  hooks: { renewal: ({ error = "a new UserSig" }) => console.log(error) },
});
// #endregion

const { usersig } = await vault.sign(Math.floor(Date.now() / 1000));
const given = fixedSigner({ sdkAppId, identifier, usersig });

for (const signer of [keySigner, vaultSigner, given]) {
  const chat = createClient({ region: "singapore", signer });
  const body = { From_Account: "id", LastSequence: 0 };
  console.log(unwrap(await chat.POST("/v4/sns/group_get", { body })).ErrorCode);
}
