import { mint } from "@chat-friends/usersig";
import { demoIdentity } from "../../src/index.ts";
import { now } from "./sandbox-with.ts";

const { sdkAppId, secretKey } = demoIdentity;
const identifier = "administrator";

/** UserSigs for a call of the demo app's admin at `now`: one that holds, and one for each way not to. */
export const usersigs = {
  good: mint({ sdkAppId, identifier, secretKey, now }),
  undecodable: "not-a-usersig",
  truncated: mint({ sdkAppId, identifier, secretKey, now }).slice(0, -8),
  otherIdentifier: mint({ sdkAppId, identifier: "somebody", secretKey, now }),
  otherApp: mint({ sdkAppId: 1400000001, identifier, secretKey, now }),
  expired: mint({ sdkAppId, identifier, secretKey, now: now - 61, expire: 60 }),
  otherKey: mint({ sdkAppId, identifier, secretKey: "a".repeat(64), now }),
  expiredWithOtherKey: mint({ sdkAppId, identifier, secretKey: "a".repeat(64), now: now - 61, expire: 60 }),
  otherAppExpired: mint({ sdkAppId: 1400000001, identifier, secretKey, now: now - 61, expire: 60 }),
  otherIdentifierAndApp: mint({ sdkAppId: 1400000001, identifier: "somebody", secretKey, now }),
  /** Of an account that is no admin, signed as it should be. */
  noAdmin: mint({ sdkAppId, identifier: "ann", secretKey, now }),
  noAdminWithOtherKey: mint({ sdkAppId, identifier: "ann", secretKey: "a".repeat(64), now }),
};
