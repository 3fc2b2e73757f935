import { demoIdentity } from "@chat-friends/sandbox";
import { signedIdentity } from "../../src/index.ts";

const { sdkAppId, secretKey } = demoIdentity;

/** The admin of the demo app. */
export const demoAdmin = signedIdentity({ sdkAppId, identifier: "administrator", secretKey });
