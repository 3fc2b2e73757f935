import { codeTabs } from "../code/code-block.ts";
import { catalogue } from "../errors/catalogue.ts";
import { codeList } from "../errors/code-list.ts";
import { type Group, inColumns } from "../layout/columns.ts";
import type { Entry, Page } from "../layout/layout.ts";
import { pagePolicy } from "../layout/policies.ts";
import { escapeHtml, fill, prose } from "../layout/template.ts";
import { caseList } from "../operations/case-list.ts";
import type { Description } from "../operations/description.ts";
import { operationMarkdown } from "../operations/markdown.ts";
import { inReply, inRequest, memberList } from "../operations/member-list.ts";
import type { Member } from "../schema/members.ts";

const places = [
  { id: "code", name: "Code" },
  { id: "request", name: "Request" },
  { id: "reply", name: "Reply" },
  { id: "cases", name: "Cases" },
  { id: "errors", name: "Error codes" },
];

/** The plain page of one operation. It has everything that the API description says about the operation, and needs no scripts. */
export function operationPage(template: string, operation: Description, section: readonly Group[]): Page {
  const { id, summary, description } = operation;
  const path = `operations/${id}/`;
  return {
    path,
    title: `${summary} (${id})`,
    description,
    policy: pagePolicy,
    styles: ["page.css", "text.css", "operations/operation.css", "errors/errors.css"],
    entries: entriesOf(operation, path),
    files: { [`operations/${id}.md`]: operationMarkdown(operation) },
    main: inColumns({ path, section, places, content: fill(template, slotsOf(operation)) }),
  };
}

function slotsOf(operation: Description): Record<string, string> {
  const { id, path, anchor, summary, description, version, samples, requestMembers, success, failure } = operation;
  return {
    id,
    path,
    anchor: escapeHtml(anchor),
    summary: escapeHtml(summary),
    description: prose(description),
    version: escapeHtml(version),
    code: codeTabs("code", samples),
    request: memberList(requestMembers, inRequest),
    success: memberList(success, inReply),
    failure: memberList(failure, inReply),
    cases: caseList(operation.cases, id),
    errors: codeList(
      catalogue.filter(({ code }) => operation.codes.includes(code)),
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
