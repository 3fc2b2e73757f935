import { Marked } from "marked";
import { escapeHtml, prose } from "../layout/template.ts";
import { inReply, inRequest, memberList, type Presence, variantList } from "../operations/member-list.ts";
import { membersOf, typeOf, variantsOf } from "../schema/members.ts";
import { resolve, type Schema, type Schemas } from "../schema/schema.ts";
import type { Endpoint } from "./control-document.ts";

/** A path and method of the control plane with its body and its reply. */
export function endpoint(
  { operationId: id, method, path, summary, description, requestBody, responses }: Endpoint,
  schemas: Schemas,
): string {
  const [status, success] = Object.entries(responses).find(([each]) => each.startsWith("2")) ?? [];
  const request = requestBody?.content["application/json"].schema;
  const reply = success?.content?.["application/json"].schema;
  return `<section class="endpoint">
<h3 id="${id}"><a href="#${id}"><b>${method}</b> <code>${escapeHtml(path)}</code></a></h3>
<p>${prose(summary)}.${description ? ` ${prose(description)}` : ""}</p>
${request ? shape({ name: "Body", id: `${id}-body`, presence: inRequest }, request, schemas) : ""}
${reply ? shape({ name: `Reply, ${status}`, id: `${id}-reply`, presence: inReply }, reply, schemas) : ""}
</section>`;
}

interface EndpointPart {
  readonly name: string;
  /** The prefix of the ids of its members. */
  readonly id: string;
  readonly presence: Presence;
}

function shape({ name, id, presence }: EndpointPart, schema: Schema, schemas: Schemas): string {
  const { items, additionalProperties, description } = resolve(schema, schemas);
  const below = items ?? (additionalProperties || schema);
  const members = membersOf(below, schemas, id);
  const variants = variantsOf(below, schemas, id);
  return `<h4>${name} <span class="type">${escapeHtml(typeOf(schema, schemas))}</span></h4>
${description ? markdown(description) : ""}${members.length > 0 ? memberList(members, presence) : ""}
${variants.length > 0 ? variantList(variants, presence) : ""}`;
}

/** A description of several paragraphs as HTML. */
export function markdown(text: string): string {
  return new Marked().parse(text, { async: false });
}
