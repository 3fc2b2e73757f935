import { Marked } from "marked";
import { inColumns } from "../layout/columns.ts";
import type { Page } from "../layout/layout.ts";
import { pagePolicy } from "../layout/policies.ts";
import { breakable, escapeHtml, fill, prose } from "../layout/template.ts";
import { inRequest, memberList } from "../operations/member-list.ts";
import { referenceSection } from "../operations/reference-section.ts";
import { memberOfParameter } from "../schema/members.ts";
import {
  type OpenApiDocument,
  type Operation,
  operationsOf,
  type ParameterObject,
  queryOf,
  type Server,
} from "../schema/openapi.ts";

const path = "operations/";

/** The first page of the reference: the operations, and the rules for all of them. */
export function operationsPage(template: string, document: OpenApiDocument): Page {
  const { info, servers } = document;
  return {
    path,
    title: "Reference",
    description: "The five friend-management calls of Tencent Cloud Chat, and the rules for all of them.",
    policy: pagePolicy,
    styles: ["page.css", "text.css", "operations/operation.css"],
    entries: queryOf(document).map(({ name, description }) => ({
      kind: "Member",
      title: name,
      path: `${path}#query-${name}`,
      text: `query parameter: ${description}`,
    })),
    main: inColumns({
      path,
      section: referenceSection(document),
      content: fill(template, {
        version: escapeHtml(info.version),
        operations: operationsOf(document).map(entry).join("\n"),
        rules: new Marked().parse(info.description, { async: false }),
        parameters: memberList(queryOf(document).map(parameterMember(document)), inRequest),
        hosts: servers.map(host).join("\n"),
      }),
    }),
  };
}

function parameterMember({ components }: OpenApiDocument) {
  return (parameter: ParameterObject) => memberOfParameter(parameter, components.schemas, "query");
}

function entry({ id, path: address, summary, description }: Operation): string {
  return `<li><a href="${id}/">${escapeHtml(summary)}</a> <code>POST ${escapeHtml(address)}</code><p>${prose(description)}</p></li>`;
}

function host({ url, description }: Server): string {
  return `<tr><th scope="row"><code>${breakable(url)}</code></th><td>${prose(description)}</td></tr>`;
}
