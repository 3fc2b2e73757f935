import { demoIdentity } from "@chat-friends/sandbox";
import { mint } from "@chat-friends/usersig";
import { Api } from "tls-sig-api-v2";
import type { Row } from "../row.ts";

/** Of one turn. */
const signatures = 1000;

/** A UserSig minted by ours and by the vendor's own library. */
export async function mintRow(): Promise<Row> {
  const { sdkAppId, secretKey } = demoIdentity;
  const identifier = "administrator";
  const expire = 86_400;
  const vendor = new Api(sdkAppId, secretKey);
  const sign = {
    ours: () => mint({ sdkAppId, identifier, secretKey, now: Math.floor(Date.now() / 1000), expire }),
    peer: () => vendor.genUserSig(identifier, expire),
  };

  return {
    title: "a UserSig minted",
    ours: "usersig",
    peer: "tls-sig-api-v2",
    unit: "signatures/s",
    better: "higher",
    turns: 20,
    goal: { of: "ratio", need: 3 },
    async measure(contender) {
      const start = performance.now();
      for (let count = 0; count < signatures; count += 1) sign[contender]();
      return (signatures * 1000) / (performance.now() - start);
    },
    close: async () => {},
  };
}
