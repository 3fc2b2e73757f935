import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { arrayAt, isObject, type Json, objectAt } from "../model/json.ts";
import { type Bump, isBump } from "./version.ts";

/** A change as `redocly diff` reports it. */
export interface ReportedChange {
  kind: string;
  /** What sort of node changed: Schema, Parameter, Server and so on. */
  typeName: string;
  /** The keyword that changed, where the node itself stayed. */
  keyword: string | undefined;
  bump: Bump;
  /** What Redocly's rules said of it. */
  messages: string[];
  base: Side;
  revision: Side;
}

/** One side of a change: where it stands in that bundle, and what stood there. */
export interface Side {
  pointer: string | undefined;
  value: unknown;
}

const folder = join(import.meta.dirname, "../..");

/** The program that `compare` runs unless it is given another. */
export const redocly = join(folder, "node_modules/.bin/redocly");

const run = promisify(execFile);

/**
 * Every change between two bundles, as `redocly diff` rates it by this package's redocly.yaml.
 * @throws Error when Redocly fails, or says something else than a report of the known form.
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
    throw new Error("redocly diff gave no JSON", { cause });
  }
}

function toChange(change: unknown): ReportedChange {
  if (!isObject(change)) throw new Error("redocly diff gave a change that is no object");
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
