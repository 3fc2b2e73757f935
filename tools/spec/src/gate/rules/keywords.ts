import type { Flow } from "../data-flow.ts";
import type { Bump } from "../version.ts";
import { enumBump } from "./enum.ts";

/** A keyword with its value on both sides; undefined if it is missing. */
export interface KeywordChange {
  base: unknown;
  revision: unknown;
  flows: ReadonlySet<Flow>;
  /** Whether the keyword stands in a schema that is marked `x-open-at-run-time` on both sides. */
  openAtRunTime: boolean;
}

type KeywordRule = (change: KeywordChange) => Bump;

const wording: KeywordRule = () => "patch";
const breaking: KeywordRule = () => "major";
/** Redocly's rules raise the changes that break. The other changes allow or promise more. */
const limit: KeywordRule = () => "minor";
const addition: KeywordRule = ({ base }) => (base === undefined ? "minor" : "major");
const notice: KeywordRule = () => "minor";

/** The bump for a change of a keyword in a schema. A keyword that isn't here needs a major version. */
export const keywords: Readonly<Record<string, KeywordRule>> = {
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
  enum: ({ base, revision, flows, openAtRunTime }) => enumBump(base, revision, flows, openAtRunTime),
  // A member that a client leaves out would get another meaning.
  default: ({ base, flows }) => (flows.has("request") && base !== undefined ? "major" : "minor"),
};

/** The bump for a change of a house keyword, in any place. A keyword that isn't here needs a major version. */
export const houseKeywords: Readonly<Record<string, KeywordRule>> = {
  "x-source": wording,
  "x-max-bytes": ({ base, revision, flows }) => upperLimit(base, revision, flows),
  // A request without the member was accepted, and may be refused now.
  "x-tolerated": addition,
  // A refusal moves from the request to one item, or back.
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

/** Rates an upper limit. A lower limit for requests needs a major version, and so does a higher limit for replies. */
function upperLimit(base: unknown, revision: unknown, flows: ReadonlySet<Flow>): Bump {
  const [from, to] = [limitOf(base), limitOf(revision)];
  if (from === to) return "none";
  return flows.has(to < from ? "request" : "reply") ? "major" : "minor";
}

function limitOf(value: unknown): number {
  return typeof value === "number" ? value : Number.POSITIVE_INFINITY;
}
