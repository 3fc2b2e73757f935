import { codeBlock } from "../code/code-block.ts";
import { type ControlDocument, type Endpoint, endpointsOf } from "../control/control-document.ts";
import { endpoint, markdown } from "../control/endpoint.ts";
import { type Group, inColumns } from "../layout/columns.ts";
import type { Entry, Page } from "../layout/layout.ts";
import { pagePolicy } from "../layout/policies.ts";
import { escapeHtml, fill, prose } from "../layout/template.ts";
import { inRequest, memberList } from "../operations/member-list.ts";
import { membersOf } from "../schema/members.ts";
import { resolve, type Schema, type Schemas } from "../schema/schema.ts";

const path = "control/";
const world = { $ref: "#/components/schemas/World" };

/** The sandbox's control plane as a plain page. The page is made from the control plane's description, and the site has this description as `yaml` too. */
export function controlPage(
  template: string,
  document: ControlDocument,
  yaml: string,
  section: readonly Group[],
): Page {
  const { info, tags } = document;
  return {
    path,
    title: info.title,
    description: "Sets up and inspects a sandbox while it runs: worlds, faults, switches, clock, journal, apps.",
    policy: pagePolicy,
    styles: ["page.css", "text.css", "operations/operation.css"],
    entries: [
      { kind: "Page", title: info.title, path, text: info.description },
      ...tags.flatMap(({ name }) => endpointsOf(document, name).map(entry)),
    ],
    files: { "control.openapi.yaml": yaml },
    main: inColumns({
      path,
      section,
      places: [...tags.map(({ name }) => ({ id: name, name })), { id: "a-world", name: "A world" }],
      content: fill(template, slotsOf(document)),
    }),
  };
}

function slotsOf(document: ControlDocument): Record<string, string> {
  const { info, tags, components } = document;
  const { schemas, securitySchemes } = components;
  const members = membersOf(world, schemas, "a-world").filter(({ name }) => name !== "$schema");
  return {
    // The name of the project does not break.
    title: escapeHtml(info.title).replaceAll("-", "&#8209;"),
    curl: codeBlock('curl -H "Authorization: Bearer $TOKEN" http://127.0.0.1:4600/_sandbox/world', "sh"),
    version: escapeHtml(info.version),
    description: markdown(info.description),
    token: prose(securitySchemes.controlToken.description),
    tags: tags
      .map(({ name, description }) => tagPart(name, description, endpointsOf(document, name), shortened(schemas)))
      .join("\n"),
    worldDescription: prose(resolve(world, schemas).description ?? ""),
    world: memberList(members, inRequest),
  };
}

function tagPart(name: string, description: string, endpoints: readonly Endpoint[], schemas: Schemas): string {
  return `<h2 id="${name}"><a href="#${name}">${name}</a></h2>
<p>${prose(description)}</p>
${endpoints.map((each) => endpoint(each, schemas)).join("\n")}`;
}

/** The page shows a world once, not at every call that sends one. The same is true for the profile in it. */
function shortened(schemas: Schemas): Schemas {
  const World: Schema = { type: "object", description: "A world, as below." };
  const Profile: Schema = { type: "object", description: "A profile, as in a world." };
  return { ...schemas, Profile, World, "world.schema": World };
}

function entry({ operationId, method, path: address, summary, description = "" }: Endpoint): Entry {
  const text = `${summary}. ${description}`;
  return { kind: "Control plane", title: `${method} ${address}`, path: `${path}#${operationId}`, text };
}
