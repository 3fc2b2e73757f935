import { regions } from "@chat-friends/contract";
import { excerpt } from "@chat-friends/contract/refuse";
import type { Switches } from "@chat-friends/contract/switches";
import { type Identity, readSwitches } from "@chat-friends/sandbox";
import type { SandboxOptions } from "./sandbox-options.ts";
import { controlTokenIn, isDemoKey, type SecretOptions, secretKeyOf } from "./secrets.ts";

/** What the options of `chat-friends sandbox` and the environment say, checked. */
export interface Settings {
  identity: Identity;
  host: string;
  port: number;
  allowedHosts: readonly string[];
  allowedOrigins: readonly string[];
  /** Undefined for a random one. */
  controlToken: string | undefined;
  /** Path of the database file, `memory`, or the address of a server, which may hold a password. */
  database: string;
  switches: Switches;
  /** Path of a world file. */
  world: string | undefined;
  /** Folder of the built docs. */
  site: string | undefined;
  tls: boolean;
  quiet: boolean;
  json: boolean;
}

/** Throws an Error of one sentence that names the setting and what is allowed. */
export function settingsOf(options: SandboxOptions & SecretOptions, environment: NodeJS.ProcessEnv): Settings {
  const { host, port, officialHosts, allowedHosts, allowedOrigins, world, site } = options;
  const secretKey = secretKeyOf(options, environment);
  const settings: Settings = {
    identity: { sdkAppId: options.sdkappid, admins: [options.admin], secretKey },
    host,
    port,
    allowedHosts: officialHosts ? [...officialHostNames, ...allowedHosts] : allowedHosts,
    allowedOrigins,
    controlToken: controlTokenIn(environment),
    database: options.memory ? "memory" : options.database,
    switches: switchesOf(options),
    world,
    site,
    tls: options.tls === true,
    quiet: options.quiet === true,
    json: options.json === true,
  };
  refusePublicKeyInPublic(settings);
  return settings;
}

/** The host names of all regions, standby ones too. */
export const officialHostNames: readonly string[] = Object.values(regions)
  .flatMap(({ primary, standby }): (string | null)[] => [primary, standby])
  .flatMap((address) => (address === null ? [] : [new URL(address).hostname]));

/** `--switch` counts more than the options that set one switch each. */
function switchesOf(options: SandboxOptions): Switches {
  const { accounts, openAccounts, declareCustomFields, strict } = options;
  try {
    return readSwitches({
      ...((openAccounts || accounts) && { accounts: openAccounts ? "open" : accounts }),
      ...(declareCustomFields && { undeclaredField: "stored" }),
      ...(strict && { strict: "on" }),
      ...options.switch,
    });
  } catch (cause) {
    throw new Error(`--switch is not allowed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function refusePublicKeyInPublic({ host, identity }: Settings): void {
  const isLoopback = /^(localhost|::1|127\.\d+\.\d+\.\d+)$/.test(host);
  if (isLoopback || !isDemoKey(identity.secretKey)) return;
  throw new Error(
    `--host ${excerpt(host)} lets others in, and the demo key is public: give --secret-key-file or set CHAT_FRIENDS_SECRET_KEY, or listen on 127.0.0.1`,
  );
}
