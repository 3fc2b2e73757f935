// node with-postgres.ts COMMAND...: runs a suite that starts PostgreSQL, or leaves word that this machine can't.
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Found, runWith } from "./run-with.ts";

process.exitCode = await runWith({ need: "postgres", name: "PostgreSQL", find }, process.argv.slice(2), process.env);

/** Debian keeps the programs of each version in a folder that is not on PATH. */
function find({ CHAT_FRIENDS_POSTGRES: chosen, PATH = "" }: NodeJS.ProcessEnv): Found {
  const folders = chosen ? [chosen] : [...PATH.split(delimiter), ...debianFolders()];
  const found = folders.find((folder) => ["initdb", "postgres"].every((program) => existsSync(join(folder, program))));
  if (found !== undefined) return { environment: { CHAT_FRIENDS_POSTGRES: found } };
  return {
    missing: chosen
      ? `CHAT_FRIENDS_POSTGRES is ${chosen}, which has no initdb and postgres; point it at their folder or unset it`
      : "none on this machine; apt-get install postgresql, or point CHAT_FRIENDS_POSTGRES at the folder of initdb",
  };
}

/** The newest version first. */
function debianFolders(): string[] {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root) : [];
  return versions.sort((left, right) => Number(right) - Number(left)).map((version) => join(root, version, "bin"));
}
