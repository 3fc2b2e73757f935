import { excerpt } from "@chat-friends/contract/refuse";

/** Variables that set an option with a value; an empty one counts as unset. */
const valued = [
  "CHAT_FRIENDS_PORT",
  "CHAT_FRIENDS_HOST",
  "CHAT_FRIENDS_ALLOWED_HOSTS",
  "CHAT_FRIENDS_ALLOWED_ORIGINS",
  "CHAT_FRIENDS_DATABASE",
  "CHAT_FRIENDS_SDKAPPID",
  "CHAT_FRIENDS_ADMIN",
  "CHAT_FRIENDS_SECRET_KEY",
  "CHAT_FRIENDS_CONTROL_TOKEN",
  "CHAT_FRIENDS_USERSIG",
  "CHAT_FRIENDS_ACCOUNTS",
  "CHAT_FRIENDS_SWITCHES",
  "CHAT_FRIENDS_WORLD",
  "CHAT_FRIENDS_SITE",
  "CHAT_FRIENDS_TARGET",
];

/** Variables that set an option without a value: 1 for yes, 0 or empty for no. */
const flags = [
  "CHAT_FRIENDS_STRICT",
  "CHAT_FRIENDS_MEMORY",
  "CHAT_FRIENDS_OPEN_ACCOUNTS",
  "CHAT_FRIENDS_DECLARE_CUSTOM_FIELDS",
  "CHAT_FRIENDS_TLS",
  "CHAT_FRIENDS_OFFICIAL_HOSTS",
  "CHAT_FRIENDS_QUIET",
  "CHAT_FRIENDS_JSON",
];

/** Read by the project's own commands, not here. */
const forTests = ["CHAT_FRIENDS_REQUIRE", "CHAT_FRIENDS_BROWSER", "CHAT_FRIENDS_POSTGRES"];

/**
 * Refuses a misspelt variable and a flag that is neither 0 nor 1, and removes variables that count as unset: for Commander, any value
 * of its variable sets a flag.
 *
 * @throws Error of one sentence that names the variable and what is allowed
 */
export function checkVariables(environment: NodeJS.ProcessEnv): void {
  for (const [name, value] of Object.entries(environment)) {
    if (!name.startsWith("CHAT_FRIENDS_")) continue;
    if (![...valued, ...flags, ...forTests].includes(name)) throw new Error(unknown(name));
    if (flags.includes(name) && !["", "0", "1"].includes(value ?? ""))
      throw new Error(
        `${name}=${excerpt(value ?? "")} is not allowed: it must be 0 or 1, where 1 is ${optionOf(name)}`,
      );
    if (value === "" || (flags.includes(name) && value === "0")) delete environment[name];
  }
}

/** `--open-accounts` for CHAT_FRIENDS_OPEN_ACCOUNTS. */
function optionOf(flag: string): string {
  return `--${flag.slice("CHAT_FRIENDS_".length).toLowerCase().replaceAll("_", "-")}`;
}

function unknown(name: string): string {
  return `${excerpt(name)} is not a setting; the settings are ${[...valued, ...flags].join(", ")}`;
}
