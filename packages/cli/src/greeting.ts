import { operations } from "@chat-friends/contract";
import { examples } from "@chat-friends/contract/examples";
import { mint } from "@chat-friends/usersig";
import { hasDemoKey, type Settings } from "./environment.ts";

export interface Greeting {
  settings: Settings;
  /** Where the sandbox listens. */
  url: string;
  controlToken: string;
  hasDocs: boolean;
  /** Unix seconds. */
  now: number;
}

/** What `chat-friends sandbox` prints once it listens: where it is, and a call to paste. */
export function greeting({ settings, url, controlToken, hasDocs, now }: Greeting): string {
  const { identity, database } = settings;
  const rows = [
    ["base URL", url],
    ["SDKAppID", String(identity.sdkAppId)],
    ["admin", identity.admins.join(", ")],
    ["data", database],
    ["control token", settings.controlToken ? "as set by CHAT_FRIENDS_CONTROL_TOKEN" : controlToken],
    ...(hasDocs ? [["docs", `${url}/`]] : []),
  ];
  const table = rows.map(([name = "", value]) => `  ${name.padEnd(15)}${value}`).join("\n");
  return `chat-friends sandbox, an unofficial stand-in for Tencent Cloud Chat's friend management\n\n${table}\n\nTry it:\n\n${curl(settings, url, now)}\n`;
}

/** A friend_import, which gives the same answer however often it is sent. A key of the user's own signs nothing that is printed. */
function curl(settings: Settings, url: string, now: number): string {
  const { sdkAppId, secretKey, admins } = settings.identity;
  const identifier = admins[0] ?? "";
  const usersig = hasDemoKey(settings) ? mint({ sdkAppId, identifier, secretKey, now }) : "$USERSIG";
  const query = `sdkappid=${sdkAppId}&identifier=${encodeURIComponent(identifier)}&usersig=${usersig}&random=1&contenttype=json`;
  const body = JSON.stringify(examples.friend_import.basic.request);
  return `curl "${url}${operations.friend_import.path}?${query}" \\\n  --data '${body}'`;
}
