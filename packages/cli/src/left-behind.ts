import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { unwritable } from "./file-faults.ts";

// What a sandbox leaves in the folder it was started in, for the other commands.

/** What to do where the folder can't be written. */
export const elsewhere = "start the sandbox in a folder that you may write";

/** The certificate of a sandbox with --tls. A client trusts it for this sandbox only. */
export const certificateFile = ".data/tls/certificate.pem";

/** Where a running sandbox leaves its control token for the other commands, in the folder where it was started. */
export const controlTokenFile = ".data/control-token";

export interface KeptToken {
  text: string;
  path: string;
  /** Removes the file, unless another sandbox has written its own since. */
  remove(): void;
}

/**
 * Writes the token of a running sandbox, readable by its owner only.
 *
 * @throws Unwritable that names the file and what to do
 */
export function keepControlToken(token: string): KeptToken {
  try {
    mkdirSync(dirname(controlTokenFile), { recursive: true });
    // The mode applies to a new file only.
    rmSync(controlTokenFile, { force: true });
    writeFileSync(controlTokenFile, `${token}\n`, { mode: 0o600 });
  } catch (cause) {
    const remedy = `${elsewhere}, or set CHAT_FRIENDS_CONTROL_TOKEN`;
    throw unwritable("the control token", controlTokenFile, cause, remedy);
  }
  return {
    text: token,
    path: controlTokenFile,
    remove() {
      if (keptControlToken() === token) rmSync(controlTokenFile, { force: true });
    },
  };
}

/** The token that a sandbox of this folder has left; undefined if there is none. */
export function keptControlToken(): string | undefined {
  try {
    return readFileSync(controlTokenFile, "utf8").trim();
  } catch {
    return undefined;
  }
}
