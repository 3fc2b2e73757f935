import { type Control, demoIdentity } from "../../src/index.ts";
import { signedQuery } from "./send.ts";

/** The query of a call that the admin of this app signs at `now`, with the demo key unless another is given. */
export function queryFor(
  { sdkAppId, admins }: Pick<Control, "sdkAppId" | "admins">,
  secretKey = demoIdentity.secretKey,
) {
  return signedQuery({}, { sdkAppId, admins, secretKey });
}
