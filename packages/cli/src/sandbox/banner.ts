import { statSync } from "node:fs";
import { operations } from "@chat-friends/contract";
import { examples } from "@chat-friends/contract/examples";
import type { Sandbox } from "@chat-friends/sandbox";
import { mint } from "@chat-friends/usersig";
import type { KeptToken } from "../left-behind.ts";
import { isServer } from "../settings/database.ts";
import type { Settings } from "../settings/sandbox-settings.ts";
import { isDemoKey } from "../settings/secrets.ts";

export interface Banner {
  settings: Settings;
  /** Where the data is, without what is secret. */
  data: string;
  /** Where the sandbox listens. */
  url: string;
  sandbox: Sandbox;
  /** The control token that was made for this run, and its file; undefined if the environment has one. */
  token: KeptToken | undefined;
  /** How the user runs `chat-friends`. */
  command: string;
  /** Unix seconds. */
  now: number;
}

/** The most bytes of a database whose accounts are listed at the start. */
const readable = 16 * 1024 * 1024;

/** What `chat-friends sandbox` prints when it listens: its address, its world, and a call to paste. */
export async function banner({ settings, data, url, sandbox, token, command, now }: Banner): Promise<string> {
  const { identity, site } = settings;
  const known = await firstAccounts(settings, sandbox);
  const accounts = firstTwo(known ?? []);
  if (settings.json)
    return JSON.stringify({
      event: "listening",
      url,
      sdkAppId: identity.sdkAppId,
      database: data,
      ...(known && { accounts }),
    });
  const rows = [
    ["base URL", url],
    ["SDKAppID", String(identity.sdkAppId)],
    ["admin", identity.admins.join(", ")],
    ["data", data],
    ["world", worldOf(settings)],
    ...(known ? [["accounts", shownOf(accounts)]] : []),
    ["control token", token?.path ?? "as set by CHAT_FRIENDS_CONTROL_TOKEN"],
    ...(site === undefined ? [] : [["docs", `${url}/`], ...consoleOf(url, token)]),
  ];
  const table = rows.map(([name = "", value]) => `  ${name.padEnd(15)}${value}`).join("\n");
  return `chat-friends sandbox, an unofficial stand-in for Tencent Cloud Chat's friend management\n\n${table}\n\n${tryIt({ settings, url, accounts, command, now })}\n`;
}

/** The console with the token in the fragment of its address, which a browser sends to no server. */
function consoleOf(url: string, token: KeptToken | undefined): string[][] {
  return token ? [["console", `${url}/console/#control=${token.text}`]] : [];
}

function shownOf(accounts: readonly string[]): string {
  return accounts.length > 0 ? `${accounts.slice(0, 6).join(", ")}${accounts.length > 6 ? ", ..." : ""}` : "none";
}

/** UserIDs that exist, the first ones of the world; undefined if there may be too many to read. */
async function firstAccounts({ database }: Settings, { control }: Sandbox): Promise<string[] | undefined> {
  if (isServer(database) || (database !== "memory" && statSync(database).size > readable)) return undefined;
  try {
    return Object.keys(await control.accounts());
  } catch {
    // The first call that needs the database reports that it can't be read.
    return [];
  }
}

/** The accounts, those of the call to paste first: those of the vendor's samples, if the world has them. */
function firstTwo(accounts: readonly string[]): string[] {
  const shown = ["id", "id1"];
  return shown.every((account) => accounts.includes(account))
    ? [...shown, ...accounts.filter((account) => !shown.includes(account))]
    : [...accounts];
}

function worldOf({ world, database }: Settings): string {
  if (world !== undefined) return world;
  return database === "memory"
    ? "the samples of the vendor's pages"
    : "what the database has; a new one has the samples of the vendor's pages";
}

/** Nothing that is printed is signed with a key of the user's own. */
function tryIt({
  settings,
  url,
  accounts,
  command,
  now,
}: Pick<Banner, "settings" | "url" | "command" | "now"> & { accounts: string[] }): string {
  const { sdkAppId, secretKey, admins } = settings.identity;
  const identifier = admins[0] ?? "";
  const isDemo = isDemoKey(secretKey);
  const usersig = isDemo ? mint({ sdkAppId, identifier, secretKey, now }) : "$USERSIG";
  const query = `sdkappid=${sdkAppId}&identifier=${encodeURIComponent(identifier)}&usersig=${usersig}&random=1&contenttype=json`;
  const { path, body } = sample(accounts);
  const trust = settings.tls ? " --cacert .data/tls/certificate.pem" : "";
  const curl = `curl${trust} "${url}${path}?${query}" \\\n  --data '${JSON.stringify(body).replaceAll("'", "'\\''")}'`;
  if (isDemo) return `Try it, with two accounts of this world:\n\n${curl}`;
  return `Sign with your key, then try it with two accounts of this world:\n\nUSERSIG=$(${command} sign)\n${curl}`;
}

/** A friend_import, which gives the same answer however often it is sent. */
function sample(accounts: readonly string[]): { path: string; body: object } {
  const { path } = operations.friend_import;
  const { request } = examples.friend_import.basic;
  const [From_Account = "id", To_Account = "id1"] = accounts;
  const [item] = request.AddFriendItem;
  return { path, body: { ...request, From_Account, AddFriendItem: [{ ...item, To_Account }] } };
}
