import type { Bump } from "../bump.ts";
import type { Direction } from "../directions.ts";
import { enumBump } from "./enum.ts";
import { upperLimit } from "./limits.ts";

/** A keyword with its value on both sides, undefined where it is missing. */
export interface KeywordChange {
  base: unknown;
  revision: unknown;
  directions: ReadonlySet<Direction>;
  /** Whether the keyword stands in a schema that is marked `x-open-at-run-time` on both sides. */
  openAtRunTime: boolean;
}

type Rule = (change: KeywordChange) => Bump;

const wording: Rule = () => "patch";
const breaking: Rule = () => "major";
/** Redocly's rules raise those that break; the rest allow or promise more. */
const limit: Rule = () => "minor";
const addition: Rule = ({ base }) => (base === undefined ? "minor" : "major");
const notice: Rule = () => "minor";

/** What a change of a keyword in a schema needs; one that isn't here needs a major version. */
export const keywords: Readonly<Record<string, Rule>> = {
  description: wording,
  title: wording,
  examples: wording,
  example: wording,
  $comment: wording,
  deprecated: notice,

  type: limit,
  const: limit,
  pattern: limit,
  minLength: limit,
  maxLength: limit,
  minItems: limit,
  maxItems: limit,
  minimum: limit,
  maximum: limit,
  required: ({ base, revision }) => (sameMembers(base, revision) ? "patch" : "minor"),
  enum: ({ base, revision, directions, openAtRunTime }) => enumBump(base, revision, directions, openAtRunTime),
  // What a client leaves out would mean something else.
  default: ({ base, directions }) => (directions.has("request") && base !== undefined ? "major" : "minor"),
};

/** What a change of a house keyword needs, wherever it stands; one that isn't here needs a major version. */
export const houseKeywords: Readonly<Record<string, Rule>> = {
  "x-source": wording,
  "x-max-bytes": ({ base, revision, directions }) => upperLimit(base, revision, directions),
  // A member whose absence was accepted may be refused now.
  "x-tolerated": addition,
  // Moves a refusal from the request to one item, or back.
  "x-refused-per-item": breaking,
  "x-batch": breaking,
  "x-open-at-run-time": breaking,
  "x-region": breaking,
  "x-standby": breaking,
  "x-retired": notice,
};

function sameMembers(base: unknown, revision: unknown): boolean {
  return JSON.stringify([...list(base)].sort()) === JSON.stringify([...list(revision)].sort());
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
