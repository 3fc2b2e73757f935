import { readFileSync } from "node:fs";
import { shownPath } from "@chat-friends/contract/refuse";
import { demoIdentity } from "@chat-friends/sandbox/demo-identity";
import type { Option } from "commander";
import { unreadable } from "../file-faults.ts";
import { InputOption } from "./option.ts";

/** Where credentials may come from, beside the environment. */
export interface SecretOptions {
  secretKeyFile?: string;
}

/** A command line shows in `ps` and in the shell's history, so a key is never an argument. */
export function secretKeyOption(): Option {
  return new InputOption("--secret-key-file <file>", "key of the app, in a file or - for standard input");
}

/**
 * The key of the app: from the file, else from CHAT_FRIENDS_SECRET_KEY, else the published demo key.
 *
 * @throws Error of one sentence that never holds the key
 */
export function secretKeyOf({ secretKeyFile }: SecretOptions, environment: NodeJS.ProcessEnv): string {
  if (secretKeyFile !== undefined) return readSecret(secretKeyFile, "--secret-key-file");
  const key = environment["CHAT_FRIENDS_SECRET_KEY"];
  if (key === undefined) return demoIdentity.secretKey;
  if (key !== key.trim())
    throw new Error("CHAT_FRIENDS_SECRET_KEY is not allowed: it must be text without white space at either end");
  return key;
}

export function isDemoKey(secretKey: string): boolean {
  return secretKey === demoIdentity.secretKey;
}

/** The token of the control plane in CHAT_FRIENDS_CONTROL_TOKEN, if it is set. */
export function controlTokenIn(environment: NodeJS.ProcessEnv): string | undefined {
  const token = environment["CHAT_FRIENDS_CONTROL_TOKEN"];
  if (token === undefined || /^[\w.~+/-]{16,}=*$/.test(token)) return token;
  throw new Error(
    "CHAT_FRIENDS_CONTROL_TOKEN is not allowed: it must be 16 or more letters, digits and -._~+/, then = if any",
  );
}

/** The one line of a file, or of standard input for `-`. */
export function readSecret(file: string, name: string): string {
  const text = readText(file, name).trim();
  if (text !== "") return text;
  throw new Error(`${name} ${shownPath(file)} is empty`);
}

/** The text of a file, or of standard input for `-`; throws an Error of one sentence if it can't be read. */
export function readText(file: string, name: string): string {
  try {
    return textIn(file);
  } catch (cause) {
    throw unreadable(file, name, cause);
  }
}

/** The same with Node's own error, without the byte order mark that editors and shells of Windows put before a text. */
export function textIn(file: string): string {
  return readFileSync(file === "-" ? 0 : file, "utf8").replace(/^\ufeff/, "");
}
