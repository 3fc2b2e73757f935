import { errors, operationIds } from "@chat-friends/contract";
import { switches } from "@chat-friends/contract/switches";
import { defaultWorld } from "@chat-friends/sandbox";
import { copies } from "../../src/console/copies/copies.ts";
import { defaultCase } from "../../src/console/request/pick.ts";
import { officialHosts } from "../../src/console/target/hosts.ts";
import { loopbackHosts } from "../../src/console/target/target.ts";
import { memberTrees } from "../console/member-trees.ts";
import type { Worlds } from "../errors/triggers.ts";
import type { Page } from "../layout/layout.ts";
import { consolePolicy } from "../layout/policies.ts";
import { escapeHtml, fill, prose } from "../layout/template.ts";
import type { OpenApiDocument } from "../schema/openapi.ts";

/** The console: sends a call to a sandbox inside the page, to one on this machine or to the service. */
export function consolePage(template: string, document: OpenApiDocument, worlds: Worlds): Page {
  return {
    path: "console/",
    title: "Console",
    description:
      "Send the friend-management calls of Tencent Cloud Chat to a sandbox inside the page, without an account.",
    policy: consolePolicy,
    styles: ["page.css", "form.css", "headline.css", "json/json.css", "console/console.css", "console/world.css"],
    scripts: ["console/console.js"],
    files: {
      "console/worlds.json": worldsOfCases(worlds),
      "console/members.json": JSON.stringify(memberTrees(document)),
    },
    main: fill(template, {
      loopback: loopbackHosts.map((host) => option(host)).join("\n"),
      hosts: officialHosts.map(({ address }) => option(address, hostName(address, document.servers))).join("\n"),
      operations: operationIds.map((operation) => option(operation)).join("\n"),
      // What the script shows first, so that nothing moves when it comes.
      summary: escapeHtml(`${defaultCase.summary}.`),
      copies: Object.keys(copies).map(copyTab).join("\n"),
      codes: Object.entries(errors)
        .map(([code, { name }]) => option(code, name))
        .join("\n"),
      switches: Object.entries(switches).map(switchRow).join("\n"),
    }),
  };
}

/** The worlds that the console sets up for the cases, as `WorldsOfCases`. */
function worldsOfCases(worlds: Worlds): string {
  const parsed = [...worlds].map(([id, world]): [string, unknown] => [id, JSON.parse(world)]);
  return JSON.stringify({ default: defaultWorld, ...Object.fromEntries(parsed) });
}

function option(value: string, text = value): string {
  return `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`;
}

/** A host by its region and address, such as `Singapore, standby: adminapisgp.my-imcloud.com`. */
function hostName(address: string, servers: OpenApiDocument["servers"]): string {
  const server = servers.find(({ url }) => url === address);
  if (!server) throw new Error(`The description has no server ${address}, which the console offers.`);
  return `${server.description.replace(/\.$/, "")}: ${new URL(address).host}`;
}

function copyTab(name: string, index: number): string {
  const checked = index === 0 ? " checked" : "";
  return `<label><input type="radio" name="copy-as" value="${name}" autocomplete="off"${checked}><span>${name}</span></label>`;
}

function switchRow([name, { meaning, values }]: [string, (typeof switches)[keyof typeof switches]]): string {
  const id = `switch-${name}`;
  const options = values.map((value) => option(value.name, `${value.name}: ${value.meaning.replaceAll("`", "")}`));
  return `<li><label for="${id}"><b>${name}</b> <span>${prose(meaning)}</span></label>
<select id="${id}" name="${name}" autocomplete="off">${options.join("")}</select></li>`;
}
