import type { Option } from "commander";
import { type AppOptions, appOptions } from "./app-options.ts";
import { hasPassword, isForeignAddress } from "./database.ts";
import { flag, option } from "./option.ts";
import { addressIn, integerIn, isHost, isOrigin, listIn, pairsIn, pairsTogether } from "./readers.ts";

/** What `chat-friends sandbox` takes, as Commander names it. */
export interface SandboxOptions extends AppOptions {
  port: number;
  host: string;
  database: string;
  memory?: true;
  world?: string;
  switch: Readonly<Record<string, string>>;
  accounts?: string;
  openAccounts?: true;
  declareCustomFields?: true;
  strict?: true;
  tls?: true;
  officialHosts?: true;
  allowedHosts: readonly string[];
  allowedOrigins: readonly string[];
  site?: string;
  quiet?: true;
  json?: true;
}

/** Path of the database file unless another is given. */
export const defaultDatabase = ".data/sandbox.sqlite";

export function sandboxOptions(): Option[] {
  return [
    option({
      flags: "--port <number>",
      variable: "CHAT_FRIENDS_PORT",
      meaning: "port to listen on; 0 for any free one",
      allowed: "an integer from 0 (any free port) to 65535",
      fallback: 4600,
      read: (text) => integerIn(text, 0, 65535),
    }),
    option({
      flags: "--host <address>",
      variable: "CHAT_FRIENDS_HOST",
      meaning: "address to listen on; beyond loopback only with a key of your own",
      allowed: "an address or a host name",
      fallback: "127.0.0.1",
      read: addressIn,
    }),
    option({
      flags: "--database <file>",
      variable: "CHAT_FRIENDS_DATABASE",
      meaning: "where the data is kept: a file, memory, or postgres://HOST/DATABASE",
      allowed:
        "the path of a file, memory, or postgres://HOST/DATABASE; an address with a password goes into CHAT_FRIENDS_DATABASE",
      fallback: defaultDatabase,
      isSecret: true,
      read(text) {
        const isShown = hasPassword(text) && text !== process.env["CHAT_FRIENDS_DATABASE"];
        return isShown || isForeignAddress(text) ? undefined : text;
      },
    }),
    flag("--memory", "keep the data in memory", "CHAT_FRIENDS_MEMORY").conflicts("database"),
    option({
      flags: "--world <file>",
      variable: "CHAT_FRIENDS_WORLD",
      meaning: "world that an empty database starts with, in a file or - for standard input",
      isInput: true,
      allowed: "the path of a world file",
      read: (text) => text,
    }),
    option({
      flags: "--switch <name=value,...>",
      variable: "CHAT_FRIENDS_SWITCHES",
      meaning: "readings of the spec; `sandbox switches` lists them",
      allowed: "name=value with commas between, each name once, such as unsetTag=empty,unchangedLists=full",
      fallback: {},
      shownFallback: "none",
      read: pairsIn,
      together: pairsTogether,
    }),
    flag("--open-accounts", "let every well-formed UserID exist", "CHAT_FRIENDS_OPEN_ACCOUNTS"),
    option({
      flags: "--accounts <which>",
      variable: "CHAT_FRIENDS_ACCOUNTS",
      meaning: "which UserIDs exist",
      allowed: "imported or open",
      read: (text) => (["imported", "open"].includes(text) ? text : undefined),
    }).hideHelp(),
    flag("--declare-custom-fields", "treat every custom field as declared", "CHAT_FRIENDS_DECLARE_CUSTOM_FIELDS"),
    flag("--strict", "refuse what the service tolerates", "CHAT_FRIENDS_STRICT"),
    ...appOptions(),
    flag("--tls", "serve https with a certificate of its own, made under .data/", "CHAT_FRIENDS_TLS"),
    flag("--official-hosts", "answer to the host names of all regions", "CHAT_FRIENDS_OFFICIAL_HOSTS"),
    option({
      flags: "--allowed-hosts <names>",
      variable: "CHAT_FRIENDS_ALLOWED_HOSTS",
      meaning: "further host names to answer to",
      allowed: "names without a port and with commas between, such as sandbox,chat.test",
      fallback: [],
      shownFallback: "none",
      read: (text) => listIn(text, isHost),
      together: (earlier, later) => [...earlier, ...later],
    }),
    option({
      flags: "--allowed-origins <urls>",
      variable: "CHAT_FRIENDS_ALLOWED_ORIGINS",
      meaning: "origins whose pages may call",
      allowed: "origins with commas between, such as http://localhost:5173",
      fallback: [],
      shownFallback: "none",
      read: (text) => listIn(text, isOrigin),
      together: (earlier, later) => [...earlier, ...later],
    }),
    option({
      flags: "--site <folder>",
      variable: "CHAT_FRIENDS_SITE",
      meaning: "serve this folder, the built docs, at /",
      allowed: "the path of a folder",
      read: (text) => text,
    }),
    flag("--quiet", "no line per call", "CHAT_FRIENDS_QUIET"),
    flag("--json", "one JSON object per line instead of text", "CHAT_FRIENDS_JSON"),
  ];
}
