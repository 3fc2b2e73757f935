import type { Bundle } from "../model/bundle.ts";
import { isObject } from "../model/json.ts";
import { bothFlows, dataFlowOf, type Flow, flowsAt } from "./data-flow.ts";
import { at, parent, segments } from "./pointer.ts";
import type { ReportedChange } from "./redocly.ts";
import { branchBump } from "./rules/branch.ts";
import { houseKeywords, type KeywordChange, keywords } from "./rules/keywords.ts";
import { type Bump, highest } from "./version.ts";

/** Redocly's rules raise the changes that break. */
const outsideSchemas: Readonly<Record<string, Bump>> = { deprecated: "minor", required: "minor" };

type Rater = (change: ReportedChange) => Bump;

/** Rates a change by Redocly's rules and by the house's; the higher rating wins. */
export function rater(base: Bundle, revision: Bundle): Rater {
  const [before, after] = [dataFlowOf(base.document), dataFlowOf(revision.document)];
  return (change) => highest([change.bump, houseBump(change)]);

  function houseBump(change: ReportedChange): Bump {
    const house = houseKeyword(change);
    if (house !== undefined) return houseKeywords[house]?.(keywordChange(change)) ?? "major";
    if (change.typeName === "Example") return change.kind === "removed" ? "major" : "patch";
    if (isComponent(change)) return change.kind === "removed" ? "major" : "patch";
    return isInSchema(change) ? schemaBump(change) : (outsideSchemas[change.keyword ?? ""] ?? "patch");
  }

  function schemaBump(change: ReportedChange): Bump {
    if (change.typeName !== "Schema") return "major";
    if (change.keyword !== undefined) return keywords[change.keyword]?.(keywordChange(change)) ?? "major";
    const path = segments(pointerOf(change));
    if (path.at(-2) === "properties") return change.kind === "removed" ? "major" : "minor";
    if (path.at(-2) === "oneOf" || path.at(-2) === "anyOf") {
      const branch = at(revision.document, pointerOf(change));
      return branchBump(change.kind, branch, flowsOfChange(change), revision.document);
    }
    return "major";
  }

  function keywordChange(change: ReportedChange): KeywordChange {
    return {
      base: change.base.value,
      revision: change.revision.value,
      flows: flowsOfChange(change),
      openAtRunTime: isOpen(base, change.base.pointer) && isOpen(revision, change.revision.pointer),
    };
  }

  /** A `$ref` to another schema is a change only if both schemas are in use. */
  function flowsOfChange({ base, revision }: ReportedChange): ReadonlySet<Flow> {
    const [was, is] = [flowsAt(before, base.pointer), flowsAt(after, revision.pointer)];
    const shared = new Set([...was].filter((flow) => is.has(flow)));
    return shared.size > 0 ? shared : bothFlows;
  }
}

export function pointerOf({ base, revision }: ReportedChange): string {
  return base.pointer ?? revision.pointer ?? "#";
}

function houseKeyword(change: ReportedChange): string | undefined {
  const path = segments(change.revision.pointer ?? pointerOf(change));
  return [...path, change.keyword ?? ""].find((name) => name.startsWith("x-"));
}

function isInSchema(change: ReportedChange): boolean {
  const path = segments(pointerOf(change));
  return path.includes("schema") || (path[0] === "components" && path[1] === "schemas");
}

function isComponent(change: ReportedChange): boolean {
  const [first, , , ...rest] = segments(pointerOf(change));
  return change.kind !== "modified" && first === "components" && rest.length === 0;
}

function isOpen(bundle: Bundle, pointer: string | undefined): boolean {
  const schema = pointer === undefined ? undefined : at(bundle.document, parent(pointer) ?? "#");
  return isObject(schema) && schema["x-open-at-run-time"] === true;
}
