import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { arrayAt, isObject, type Json, objectAt } from "../model/json.ts";
import { type Bump, isBump } from "./version.ts";

/** A change as `redocly diff` reports it. */
export interface ReportedChange {
  kind: string;
  /** The kind of the changed node: Schema, Parameter, Server and so on. */
  typeName: string;
  /** The keyword that changed, if the node itself stayed. */
  keyword: string | undefined;
  bump: Bump;
  /** The rating by Redocly's rules. */
  messages: string[];
  base: Side;
  revision: Side;
}

/** One side of a change: its place in that bundle, and the value there. */
export interface Side {
  pointer: string | undefined;
  value: unknown;
}

const folder = join(import.meta.dirname, "../..");

/** The program that `reportedChanges` runs by default. */
export const redocly = join(folder, "node_modules/.bin/redocly");

const run = promisify(execFile);

/**
 * Every change between two bundles, as `redocly diff` rates it by this package's redocly.yaml.
 * @throws Error when Redocly fails, or prints something other than a report of the known form.
 */
export async function reportedChanges(base: string, revision: string, program = redocly): Promise<ReportedChange[]> {
  const { stdout } = await run(program, ["diff", base, revision, "--format", "json", "--fail-on", "none"], {
    cwd: folder,
    maxBuffer: 256 * 1024 * 1024,
  }).catch((cause) => {
    throw new Error("redocly diff failed", { cause });
  });
  return parse(stdout);
}

function parse(text: string): ReportedChange[] {
  const report = parseJson(text);
  if (!isObject(report) || report["reportVersion"] !== "1" || !Array.isArray(report["changes"])) {
    throw new Error("redocly diff gave a report of an unknown form");
  }
  return report["changes"].map(toChange);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error("redocly diff gave output that is not JSON", { cause });
  }
}

function toChange(change: unknown): ReportedChange {
  if (!isObject(change)) throw new Error("redocly diff gave a change that is not an object");
  const { kind, typeName, property, impact } = change;
  const known = typeof kind === "string" && typeof typeName === "string" && isBump(impact);
  const [base, revision] = [toSide(change, "base"), toSide(change, "revision")];
  if (!known || (base.pointer ?? revision.pointer) === undefined) {
    throw new Error(`redocly diff gave a change of an unknown form: ${JSON.stringify(change)}`);
  }
  const keyword = typeof property === "string" ? property : undefined;
  const messages = arrayAt(change, "verdicts").map((verdict) => String(objectAt({ verdict }, "verdict")["message"]));
  return { kind, typeName, keyword, bump: impact, messages, base, revision };
}

function toSide(change: Json, name: string): Side {
  const { pointer, value } = objectAt(change, name);
  return { pointer: typeof pointer === "string" ? pointer : undefined, value };
}
