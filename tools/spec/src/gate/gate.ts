import type { Bundle } from "../model/bundle.ts";
import { objectAt } from "../model/json.ts";
import { caseChanges } from "./cases.ts";
import { type SpecChange, toChange } from "./change.ts";
import { rater } from "./rate.ts";
import { reportedChanges } from "./redocly.ts";
import { sameApi } from "./same-api.ts";
import { type Bump, declaredBump, highest, raised, reaches } from "./version.ts";

/** What changed since the release, and whether the version says so. */
export interface Comparison {
  changes: SpecChange[];
  needed: Bump;
  declared: Bump;
  /** Why the version doesn't follow; undefined if it follows. */
  problem: string | undefined;
}

/**
 * Compares a bundle with the released one.
 * @throws Error when the comparison can't be made or can't be trusted; take it as a failure.
 */
export async function gate(base: Bundle, revision: Bundle, program?: string): Promise<Comparison> {
  const declared = declaredBump(base.version, revision.version);
  const changes = await changesBetween(base, revision, program);
  const needed = highest(changes.map(({ bump }) => bump));
  const follows = reaches(declared, needed);
  const lowest = raised(base.version, needed);
  const problem = follows ? undefined : `info.version is ${revision.version}; these changes need ${lowest} or higher`;
  return { changes, needed, declared, problem };
}

async function changesBetween(base: Bundle, revision: Bundle, program?: string): Promise<SpecChange[]> {
  const rate = rater(base, revision);
  const reported = (await reportedChanges(base.path, revision.path, program))
    .filter(({ typeName, keyword }) => !(typeName === "Info" && keyword === "version"))
    .map((change) => toChange(change, rate(change)));
  const changes = [...reported, ...caseChanges(base.document, revision.document)];
  if (changes.length > 0 || equalButVersion(base, revision)) return changes;
  if (sameApi(base.document, revision.document)) {
    return [{ bump: "patch", where: "the bundle", what: "Written in another way (order, $ref); the API is the same." }];
  }
  throw new Error("the bundles differ, and no change was found");
}

function equalButVersion(base: Bundle, revision: Bundle): boolean {
  const [left, right] = [base, revision].map(({ document }) => {
    return JSON.stringify({ ...document, info: { ...objectAt(document, "info"), version: "" } });
  });
  return left === right;
}
