import { codeBlock } from "../code/code-block.ts";
import { breakable, escapeHtml, prose } from "../layout/template.ts";
import type { Triggers } from "./triggers.ts";

/** Lists the ways to cause a code. Ways that need no special setup come first. */
export function triggerList({ ways, cases, switches, magic, fault }: Triggers): string {
  const member =
    "To_Account" in fault
      ? "<code>To_Account</code> for an item, or as <code>From_Account</code>"
      : "<code>From_Account</code>";
  return `<ul class="triggers">
${[
  ...ways.map(({ text }) => `<li><b>A call.</b> ${prose(text)}</li>`),
  ...cases.map(state),
  ...switches.map(
    ({ setting, meaning }) =>
      `<li><b>A switch.</b> Start the sandbox with <code>CHAT_FRIENDS_SWITCHES=<wbr>"${breakable(setting)}"</code>: ${prose(meaning)}</li>`,
  ),
  `<li><b>A magic UserID.</b> Give <code>${magic}</code> as ${member}${"operation" in fault ? "" : ", in any call"}.</li>`,
  `<li><b>A fault</b> for the next call, by <a href="../../control/#addFault">the control plane</a>:${codeBlock(post(fault), "json")}</li>`,
].join("\n")}
</ul>`;
}

function state({ operation, name, summary, world }: Triggers["cases"][number]): string {
  const link = `<a href="../../operations/${operation}/#case-${name}">${operation}: ${escapeHtml(summary)}</a>`;
  const start =
    world === undefined
      ? "in the world that the sandbox starts with."
      : `in this world:</p><details><summary>world.json, for <code>CHAT_FRIENDS_WORLD</code> or <code>createSandbox({ world })</code></summary>${codeBlock(world, "json")}</details><p>`;
  return `<li><p><b>A state.</b> ${link}, ${start}</p></li>`.replace("<p></p>", "");
}

function post(fault: Triggers["fault"]): string {
  return `POST /_sandbox/faults\n\n${JSON.stringify(fault)}`;
}
