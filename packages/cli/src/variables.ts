import { switches } from "@chat-friends/contract/switches";
import { demoIdentity } from "@chat-friends/sandbox";

/** A CHAT_FRIENDS_* variable. */
export interface Variable<Value> {
  meaning: string;
  allowed: string;
  /** What holds where it is unset or empty. */
  fallback: string;
  /** How the help shows the fallback; as it is where left out. */
  shownFallback?: string;
  /** A secret is not repeated in an error. */
  isSecret?: boolean;
  /** Undefined where the text is not allowed. */
  read(text: string): Value | undefined;
}

/** Path of the database file unless CHAT_FRIENDS_DATABASE gives another. */
export const defaultDatabase = ".data/sandbox.sqlite";

export const variables = {
  CHAT_FRIENDS_PORT: variable({
    meaning: "port to listen on",
    allowed: "an integer from 0 (any free port) to 65535",
    fallback: "4600",
    read: (text) => integerIn(text, 0, 65535),
  }),
  CHAT_FRIENDS_HOST: variable({
    meaning: "address to listen on",
    allowed: "an address or a host name",
    fallback: "127.0.0.1",
    read: (text) => (/^[\w.:-]+$/.test(text) ? text : undefined),
  }),
  CHAT_FRIENDS_ALLOWED_HOSTS: variable({
    meaning: "host names to answer to, beside loopback and the address it listens on",
    allowed: "names without a port and with commas between, such as sandbox,chat.test",
    fallback: "",
    shownFallback: "none",
    read: (text) => listIn(text, isHost),
  }),
  CHAT_FRIENDS_ALLOWED_ORIGINS: variable({
    meaning: "origins whose pages may call, beside the docs it serves",
    allowed: "origins with commas between, such as http://localhost:5173",
    fallback: "",
    shownFallback: "none",
    read: (text) => listIn(text, isOrigin),
  }),
  CHAT_FRIENDS_DATABASE: variable({
    meaning: "where the data is kept",
    allowed: "the path of a file, or memory",
    fallback: defaultDatabase,
    read: (text) => text,
  }),
  CHAT_FRIENDS_SDKAPPID: variable({
    meaning: "SDKAppID of the app",
    allowed: "an integer from 1 to 4294967295",
    fallback: String(demoIdentity.sdkAppId),
    read: (text) => integerIn(text, 1, 4294967295),
  }),
  CHAT_FRIENDS_ADMIN: variable({
    meaning: "UserID of the app's admin",
    allowed: "1 to 32 characters of printable ASCII",
    fallback: "administrator",
    read: (text) => (/^[ -~]{1,32}$/.test(text) ? text : undefined),
  }),
  CHAT_FRIENDS_SECRET_KEY: variable({
    meaning: "key of the app",
    allowed: "text without white space at either end",
    fallback: demoIdentity.secretKey,
    shownFallback: "a published demo key",
    isSecret: true,
    read: (text) => (text === text.trim() ? text : undefined),
  }),
  CHAT_FRIENDS_CONTROL_TOKEN: variable({
    meaning: "token of the control plane below /_sandbox/",
    allowed: "16 or more letters, digits and -._~+/, then = if any",
    fallback: "",
    shownFallback: "a random one, printed at the start",
    isSecret: true,
    read: (text) => (text === "" || /^[\w.~+/-]{16,}=*$/.test(text) ? text : undefined),
  }),
  CHAT_FRIENDS_ACCOUNTS: variable<"imported" | "open">({
    meaning: "which UserIDs exist: those of the world, or every well-formed one",
    allowed: "imported or open",
    fallback: "imported",
    read: (text) => (text === "imported" || text === "open" ? text : undefined),
  }),
  CHAT_FRIENDS_STRICT: variable<"off" | "on">({
    meaning: "whether to refuse what is otherwise tolerated",
    allowed: "0 or 1",
    fallback: "0",
    read: (text) => (text === "0" || text === "1" ? (text === "1" ? "on" : "off") : undefined),
  }),
  CHAT_FRIENDS_SWITCHES: variable({
    meaning: "switches to set, where the ledger has made a choice",
    allowed: "name=value with commas between, such as unsetTag=empty,unchangedLists=full",
    fallback: "",
    shownFallback: "none",
    read: pairsIn,
  }),
  CHAT_FRIENDS_WORLD: variable({
    meaning: "world that an empty database starts with",
    allowed: "the path of a world file",
    fallback: "",
    shownFallback: "the world of the source pages' samples",
    read: (text) => text,
  }),
};

/** The part of the help that lists the variables. */
export const variablesHelp = `
Environment:
${Object.entries(variables)
  .map(([name, { meaning, allowed, fallback, shownFallback = fallback }]) =>
    [`  ${name}`, `      ${meaning}: ${allowed}`, `      default: ${shownFallback}`].join("\n"),
  )
  .join("\n")}

Switches, the default of each first; the ledger says what they do:
${Object.entries(switches)
  .map(([name, { values }]) => `  ${name}=${values.map((value) => value.name).join("|")}`)
  .join("\n")}`;

function variable<Value>(description: Variable<Value>): Variable<Value> {
  return description;
}

/** The elements of a list with commas between; undefined where one is not allowed. */
function listIn(text: string, isAllowed: (element: string) => boolean): string[] | undefined {
  const elements = text === "" ? [] : text.split(",").map((element) => element.trim());
  return elements.every(isAllowed) ? elements : undefined;
}

function isHost(text: string): boolean {
  return /^(?:[\w.-]+|\[[\da-f:.]+\])$/i.test(text);
}

/** As a browser sends it: no path, nothing in upper case. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** Values by name; undefined where a pair has no "=" or a name comes twice. */
function pairsIn(text: string): Record<string, string> | undefined {
  const pairs = text === "" ? [] : text.split(",").map((pair) => pair.trim().split("="));
  const isSound = pairs.every(({ length }) => length === 2);
  const names = new Set(pairs.map(([name]) => name));
  return isSound && names.size === pairs.length ? Object.fromEntries(pairs) : undefined;
}

function integerIn(text: string, least: number, most: number): number | undefined {
  const value = Number(text);
  return /^\d{1,10}$/.test(text) && value >= least && value <= most ? value : undefined;
}
