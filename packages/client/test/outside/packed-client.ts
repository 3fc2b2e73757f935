import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sharedFolder } from "@chat-friends/testing";
import { pack } from "@chat-friends/testing/pnpm";

const packages = join(import.meta.dirname, "../../..");
const names = ["contract", "usersig", "client"];

interface Entries {
  "@chat-friends/client": typeof import("../../src/index.ts");
  "@chat-friends/client/server": typeof import("../../src/server.ts");
  "@chat-friends/client/resilience": typeof import("../../src/resilience/index.ts");
  "@chat-friends/client/explain": typeof import("../../src/explain.ts");
  "@chat-friends/client/bulk": typeof import("../../src/bulk/index.ts");
  "@chat-friends/client/node": typeof import("../../src/node.ts");
}

/** The client as a user has it: packed, and unpacked into the node_modules of an empty folder. */
export async function packedClient() {
  const home = sharedFolder();
  await pack(names, home);
  for (const name of names) unpack(name, home);
  symlinkSync(join(packages, "client/node_modules/openapi-fetch"), join(home, "node_modules/openapi-fetch"));
  const require = createRequire(join(home, "index.cjs"));
  const load = async <Name extends keyof Entries>(name: Name): Promise<Entries[Name]> =>
    import(pathToFileURL(require.resolve(name)).href);
  return {
    ...(await load("@chat-friends/client/server")),
    ...(await load("@chat-friends/client/resilience")),
    ...(await load("@chat-friends/client/explain")),
    ...(await load("@chat-friends/client/bulk")),
    ...(await load("@chat-friends/client/node")),
    /** As a CommonJS file loads an entry. */
    required: (entry: string): object => require(entry),
  };
}

function unpack(name: string, home: string): void {
  const folder = join(home, "node_modules/@chat-friends", name);
  mkdirSync(folder, { recursive: true });
  execFileSync("tar", ["-xzf", join(home, `${name}.tgz`), "-C", folder, "--strip-components=1"]);
}
