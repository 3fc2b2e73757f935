import { excerpt } from "@chat-friends/contract/refuse";
import type { Switches } from "@chat-friends/contract/switches";
import { demoIdentity, type Identity, readSwitches } from "@chat-friends/sandbox";
import { type Variable, variables } from "./variables.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the CHAT_FRIENDS_* variables say, checked. */
export interface Settings {
  identity: Identity;
  host: string;
  port: number;
  allowedHosts: readonly string[];
  allowedOrigins: readonly string[];
  /** Empty for a random one. */
  controlToken: string;
  /** Path of the database file, or `memory`. */
  database: string;
  switches: Switches;
  /** Path of a world file; empty for the default world. */
  world: string;
}

/** Read by the project's own test command, not here. */
const forTests = ["CHAT_FRIENDS_REQUIRE", "CHAT_FRIENDS_BROWSER"];

/** Reads the CHAT_FRIENDS_* variables; throws an Error of one sentence that names the variable and what is allowed. */
export function readEnvironment(environment: Environment): Settings {
  refuseUnknown(environment);
  const settings: Settings = {
    identity: {
      sdkAppId: read("CHAT_FRIENDS_SDKAPPID", environment),
      admins: [read("CHAT_FRIENDS_ADMIN", environment)],
      secretKey: read("CHAT_FRIENDS_SECRET_KEY", environment),
    },
    host: read("CHAT_FRIENDS_HOST", environment),
    port: read("CHAT_FRIENDS_PORT", environment),
    allowedHosts: read("CHAT_FRIENDS_ALLOWED_HOSTS", environment),
    allowedOrigins: read("CHAT_FRIENDS_ALLOWED_ORIGINS", environment),
    controlToken: read("CHAT_FRIENDS_CONTROL_TOKEN", environment),
    database: read("CHAT_FRIENDS_DATABASE", environment),
    switches: switchesIn(environment),
    world: read("CHAT_FRIENDS_WORLD", environment),
  };
  refusePublicKeyInPublic(settings);
  return settings;
}

export function hasDemoKey({ identity }: Settings): boolean {
  return identity.secretKey === demoIdentity.secretKey;
}

function refuseUnknown(environment: Environment): void {
  const known = Object.keys(variables);
  const unknown = Object.keys(environment).find(
    (name) => name.startsWith("CHAT_FRIENDS_") && ![...known, ...forTests].includes(name),
  );
  if (unknown) throw new Error(`${excerpt(unknown)} is no setting; the settings are ${known.join(", ")}`);
}

type ValueOf<Name extends keyof typeof variables> =
  (typeof variables)[Name] extends Variable<infer Value> ? Value : never;

/** An empty variable counts as unset. */
function read<Name extends keyof typeof variables>(name: Name, environment: Environment): ValueOf<Name> {
  const variable = variables[name] as Variable<ValueOf<Name>>;
  const text = environment[name] || variable.fallback;
  const value = variable.read(text);
  if (value !== undefined) return value;
  throw new Error(
    `${variable.isSecret ? name : `${name}=${excerpt(text)}`} is not allowed: it must be ${variable.allowed}`,
  );
}

/** CHAT_FRIENDS_SWITCHES goes before the two variables that set one switch each. */
function switchesIn(environment: Environment): Switches {
  const accounts = read("CHAT_FRIENDS_ACCOUNTS", environment);
  const strict = read("CHAT_FRIENDS_STRICT", environment);
  const given = read("CHAT_FRIENDS_SWITCHES", environment);
  try {
    return readSwitches({ accounts, strict, ...given });
  } catch (cause) {
    throw new Error(`CHAT_FRIENDS_SWITCHES is not allowed: ${(cause as TypeError).message}`, { cause });
  }
}

function refusePublicKeyInPublic(settings: Settings): void {
  const isLoopback = /^(localhost|::1|127\.\d+\.\d+\.\d+)$/.test(settings.host);
  if (isLoopback || !hasDemoKey(settings)) return;
  throw new Error(
    `CHAT_FRIENDS_HOST=${excerpt(settings.host)} lets others in, and the demo key is public: set CHAT_FRIENDS_SECRET_KEY, or listen on 127.0.0.1`,
  );
}
