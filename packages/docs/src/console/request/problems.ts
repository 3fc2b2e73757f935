import { isBatch, type OperationId, operations } from "@chat-friends/contract";
import { excerpt } from "@chat-friends/contract/refuse";
import { itemViolation, requestViolation, type Violation } from "@chat-friends/contract/validate";
import type { Tree } from "@lezer/common";
import { parser } from "@lezer/json";
import { parseJson } from "../../json/parse-json.ts";
import type { MemberTree } from "../completion/member-tree.ts";
import { type UnknownMember, unknownMembers } from "../completion/misspelt.ts";
import { rangeOf, type Step, stepsOf, type TextRange } from "./json-range.ts";

/** A part of a body that the service would refuse. */
export interface Problem extends TextRange {
  /** `request`: the service refuses the whole request. `item`: it refuses only the item with the problem. `ignored`: it ignores the member. */
  refuses: "request" | "item" | "ignored";
  message: string;
}

/** The problems of a body, in the order of the text: at most one of the whole request and one of each item, and the members that the description does not have. */
export function problemsOf(operation: OperationId, text: string, members: readonly MemberTree[] = []): Problem[] {
  const tree = parser.parse(text);
  const body = parseJson(text);
  if (body === undefined)
    return [{ ...brokenRange(tree, text), refuses: "request", message: "The body is not valid JSON here" }];

  const whole = requestViolation(operation, body);
  const isNamed = ({ name }: UnknownMember) => whole?.message.includes(`and ${excerpt(name)} is unknown`) ?? false;
  const unknown = unknownMembers(tree, text, members).filter((member) => !isNamed(member));
  const problems = [
    ...(whole ? [problemAt(tree, text, "request", stepsOf(whole.path), whole)] : []),
    ...itemProblems(operation, body).map(({ steps, violation }) => problemAt(tree, text, "item", steps, violation)),
    ...unknown.map(ignoredMember),
  ];
  return problems.sort((a, b) => a.from - b.from);
}

function ignoredMember({ from, to, name, meant }: UnknownMember): Problem {
  const hint = meant === undefined ? "" : ` (did you mean ${meant}?)`;
  return { from, to, refuses: "ignored", message: `${excerpt(name)} is unknown${hint}` };
}

/** The first place that the grammar can't read. The grammar accepts a few things that JSON does not, such as a wrong escape. */
function brokenRange(tree: Tree, text: string): TextRange {
  let found: TextRange | undefined;
  tree.iterate({
    enter(node) {
      if (node.type.isError) found ??= { from: node.from, to: Math.min(Math.max(node.to, node.from + 1), text.length) };
      return !found;
    },
  });
  return found ?? { from: 0, to: text.length };
}

function problemAt(
  tree: Tree,
  text: string,
  refuses: Problem["refuses"],
  steps: readonly Step[],
  { message }: Violation,
): Problem {
  return { ...rangeOf(tree, text, steps), refuses, message };
}

function itemProblems(operation: OperationId, body: unknown): { steps: Step[]; violation: Violation }[] {
  const member = operations[operation].requestItems;
  if (member === null || !isBatch(operation)) return [];
  return itemsIn(body, member).flatMap((item, index) => {
    const violation = itemViolation(operation, item);
    return violation ? [{ steps: [member, index, ...stepsOf(violation.path)], violation }] : [];
  });
}

function itemsIn(body: unknown, member: string): unknown[] {
  if (typeof body !== "object" || body === null) return [];
  const items: unknown = Object.getOwnPropertyDescriptor(body, member)?.value;
  return Array.isArray(items) ? items : [];
}
