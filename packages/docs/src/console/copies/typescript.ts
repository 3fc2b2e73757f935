import { accountOf, operations } from "@chat-friends/contract";
import { parseJson } from "../../json/parse-json.ts";
import { demo } from "../../usersig/demo.ts";
import { officialHosts } from "../target/hosts.ts";
import type { Copyable } from "./copyable.ts";
import { literal } from "./literal.ts";

/** A program that makes the call with the client and prints the result. It is undefined if the body is not JSON. */
export function typescript(call: Copyable): string | undefined {
  const body = parseJson(call.body);
  if (body === undefined) return undefined;
  const { path, requestItems } = operations[call.operation];
  return `${signer(call, requestItems ? ["outcomes"] : [])}
const chat = createClient({ ${targetMember(call)}, signer });

const reply = unwrap(
  await chat.POST(${JSON.stringify(path)}, {
    body: ${literal(body, "    ")},
  }),
);
${requestItems ? printOutcomes(requestItems, body) : "console.log(reply);"}
`;
}

/** The imports and the signer. It has the public demo key, or a signature that the reader sets. */
function signer({ sdkAppId, identifier, signing }: Copyable, others: readonly string[]): string {
  const caller = `  sdkAppId: ${sdkAppId},
  identifier: ${JSON.stringify(identifier)},`;
  if (signing.by === "demo key")
    return `import { ${["createClient", ...others, "secretKeySigner", "unwrap"].join(", ")} } from "@chat-friends/client/server";

// The demo key of the vendor's signature library. It works only for sandboxes.
const secretKey = "${demo.secretKey}";
const signer = secretKeySigner({
${caller}
  secretKey,
});`;
  return `import { ${["createClient", "fixedSigner", ...others, "unwrap"].join(", ")} } from "@chat-friends/client";

const { USERSIG: usersig } = process.env;
if (!usersig) throw new Error("Set USERSIG to a signature of this identifier for this app.");
const signer = fixedSigner({
${caller}
  usersig,
});`;
}

/** The region by its name, if it has one. The client accepts a standby host or a retired host only as an address. */
function targetMember({ baseUrl }: Copyable): string {
  const host = officialHosts.find(({ address }) => address === baseUrl);
  return host && !host.isStandby && !host.isRetired
    ? `region: ${JSON.stringify(host.region)}`
    : `baseUrl: ${JSON.stringify(baseUrl)}`;
}

function printOutcomes(member: string, body: unknown): string {
  const items: unknown = Object.getOwnPropertyDescriptor(Object(body), member)?.value;
  const accounts = Array.isArray(items) ? items.map(accountOf) : [];
  return `for (const { item, kind, code } of outcomes(reply, ${list(accounts)})) console.log(item, kind, code);`;
}

function list(accounts: readonly unknown[]): string {
  return `[${accounts.map((account) => JSON.stringify(account)).join(", ")}]`;
}
