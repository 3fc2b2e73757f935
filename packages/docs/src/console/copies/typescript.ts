import { accountOf, operations } from "@chat-friends/contract";
import { parseJson } from "../../json/parse-json.ts";
import { officialHosts } from "../target/hosts.ts";
import type { Copyable } from "./copyable.ts";
import { literal } from "./literal.ts";

/** A program that makes the call with the client and prints the result. It is undefined if the body is not JSON. */
export function typescript(call: Copyable): string | undefined {
  const body = parseJson(call.body);
  if (body === undefined) return undefined;
  const { operation, sdkAppId, identifier } = call;
  const { path, requestItems } = operations[operation];
  const names = ["createClient", "fixedSigner", ...(requestItems ? ["outcomes"] : []), "unwrap"];
  return `import { ${names.join(", ")} } from "@chat-friends/client";

const signer = fixedSigner({
  sdkAppId: ${sdkAppId},
  identifier: ${JSON.stringify(identifier)},
  // A signature that was minted for this identifier and app.
  usersig: process.env["USERSIG"] ?? "",
});
const chat = createClient({ ${targetMember(call)}, signer });

const reply = unwrap(
  await chat.POST(${JSON.stringify(path)}, {
    body: ${literal(body, "    ")},
  }),
);
${requestItems ? printOutcomes(requestItems, body) : "console.log(reply);"}
`;
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
