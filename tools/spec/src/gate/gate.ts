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
  const compare = comparison(base.version, revision.version);
  return compare(await changesBetween(base, revision, program));
}

/**
 * Compares changes with the step from one version to the next.
 * @throws Error when the new version is lower, or one of them is not a version.
 */
export function comparison(base: string, revision: string): (changes: SpecChange[]) => Comparison {
  const declared = declaredBump(base, revision);
  return (changes) => {
    const needed = highest(changes.map(({ bump }) => bump));
    const lowest = raised(base, needed);
    const problem = `info.version is ${revision}; these changes need ${lowest} or higher`;
    return { changes, needed, declared, problem: reaches(declared, needed) ? undefined : problem };
  };
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
