import type { CasesToSend } from "../../src/operations/cases-to-send.ts";
import { codeBlock } from "../code/code-block.ts";
import { catalogue } from "../errors/catalogue.ts";
import type { Worlds } from "../errors/triggers.ts";
import { type Group, inColumns } from "../layout/columns.ts";
import type { Entry, Page } from "../layout/layout.ts";
import { pagePolicy } from "../layout/policies.ts";
import { escapeHtml, fill, prose } from "../layout/template.ts";
import { operationMarkdown } from "../markdown/operation-markdown.ts";
import { card } from "../operations/card.ts";
import { caseList } from "../operations/case-list.ts";
import { codeFolds } from "../operations/code-folds.ts";
import type { Description } from "../operations/description.ts";
import { inReply, inRequest, memberList } from "../operations/member-list.ts";
import type { Member } from "../schema/members.ts";

const places = [
  { id: "code", name: "Code" },
  { id: "request", name: "Request" },
  { id: "reply", name: "Reply" },
  { id: "program", name: "In a program" },
  { id: "cases", name: "Cases" },
  { id: "errors", name: "Error codes" },
];

export interface OperationParts {
  /** The list at the side. */
  readonly section: readonly Group[];
  readonly worlds: Worlds;
}

/** The page of one operation. It has everything that the API description says about the operation, and a reader can read it without scripts. */
export function operationPage(template: string, operation: Description, { section, worlds }: OperationParts): Page {
  const { id, summary, description } = operation;
  const path = `operations/${id}/`;
  return {
    path,
    title: `${summary} (${id})`,
    description,
    policy: pagePolicy,
    styles: ["page.css", "text.css", "operations/operation.css", "operations/card.css", "errors/errors.css"],
    scripts: ["operations/operation.js"],
    entries: entriesOf(operation, path),
    markdown: operationMarkdown(operation),
    files: {
      [`${path}cases.json`]: JSON.stringify(casesToSend(operation, worlds)),
    },
    main: inColumns({ path, section, places, isNested: true, content: fill(template, slotsOf(operation, worlds)) }),
  };
}

/** The cases as the page sends them. A world is JSON, because the sandbox checks it as it checks a file. */
function casesToSend({ id, path, cases }: Description, worlds: Worlds): CasesToSend {
  const rows = cases.map(({ name, request, reply }) => [name, { request, reply, world: worlds.get(`${id}.${name}`) }]);
  return { path, cases: Object.fromEntries(rows) };
}

function slotsOf(operation: Description, worlds: Worlds): Record<string, string> {
  const { id, anchor, summary, description, version, samples, requestMembers, success, failure } = operation;
  return {
    id,
    anchor: escapeHtml(anchor),
    summary: escapeHtml(summary),
    description: prose(description),
    version: escapeHtml(version),
    card: card(operation, worlds),
    request: memberList(requestMembers, inRequest),
    success: memberList(success, inReply),
    failure: memberList(failure, inReply),
    program: codeBlock(samples[0]?.code ?? "", "ts"),
    cases: caseList(operation.cases, id),
    errors: codeFolds(
      catalogue.filter(({ code }) => operation.codes.includes(code)),
      id,
      worlds,
      "../../errors/",
    ),
  };
}

function entriesOf({ id, summary, description, requestMembers, success }: Description, path: string): Entry[] {
  const members = withBelow([...requestMembers, ...success]);
  return [
    { kind: "Operation", title: `${id}: ${summary}`, path, text: description },
    ...members.map(
      (member): Entry => ({
        kind: "Member",
        title: member.path,
        path: `${path}#${member.id}`,
        text: `${id}: ${member.description}`,
      }),
    ),
  ];
}

/** Members and all members below them that have an id, each path once. */
function withBelow(members: readonly Member[]): Member[] {
  const all = members.flatMap((member) => [
    member,
    ...withBelow([...member.members, ...member.variants.flatMap((variant) => variant.members)]),
  ]);
  const addressed = all.filter(({ name }) => name !== "Tag" && name !== "Value");
  return [...new Map(addressed.toReversed().map((member) => [member.path, member])).values()].toReversed();
}
