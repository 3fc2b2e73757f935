import { escapeHtml, prose } from "../layout/template.ts";
import type { Member, Variant } from "../schema/members.ts";

/** What is said of members that have to be there, and of the others. */
export interface Presence {
  readonly required: string;
  readonly optional: string;
}

/** Of a request, which is checked. */
export const inRequest: Presence = { required: "required", optional: "optional" };

/** Of a reply, which is read. */
export const inReply: Presence = { required: "always", optional: "sometimes" };

/** Members as a list in which every member has an address. */
export function memberList(members: readonly Member[], presence: Presence): string {
  return `<ul class="members">
${members.map((member) => item(member, presence)).join("\n")}
</ul>`;
}

/** Kinds of a union: a table where `Tag` alone tells them apart, otherwise a list for each kind. */
export function variantList(variants: readonly Variant[], presence: Presence): string {
  const rows = variants.map(tagRow);
  if (rows.every((row) => row !== undefined)) {
    return `<table class="tags">
<thead><tr><th scope="col">Tag</th><th scope="col">Value</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
  }
  return variants
    .map(({ description, members }) => `<p class="union">${prose(description)}</p>\n${memberList(members, presence)}`)
    .join("\n");
}

function item(member: Member, presence: Presence): string {
  const { id, name, type, required, description, members, variants } = member;
  const word = required
    ? `<b class="${presence.required}">${presence.required}</b>`
    : `<span class="${presence.optional}">${presence.optional}</span>`;
  return `<li id="${id}"><p class="member"><a href="#${id}"><code>${name}</code></a> <span class="type">${escapeHtml(type)}</span> ${word}</p>
<p>${prose(description)}</p>
${facts(member)}
${members.length > 0 ? memberList(members, presence) : ""}${variants.length > 0 ? variantList(variants, presence) : ""}</li>`;
}

function facts({ values, byDefault, limits, tolerated, perItem, source }: Member): string {
  const rows = [
    limits.length > 0 ? prose(sentence(limits)) : "",
    values.length > 0 ? `One of ${values.map((value) => `<code>${escapeHtml(value)}</code>`).join(", ")}.` : "",
    byDefault === undefined ? "" : `<code>${escapeHtml(byDefault)}</code> if it is left out.`,
    tolerated ? "Some observed calls to the service worked without it." : "",
    perItem ? "If it is wrong, the service refuses the item, not the whole request." : "",
    source ? `<span class="source">${escapeHtml(sourceText(source))}</span>` : "",
  ].filter(Boolean);
  return `<p class="facts">${rows.join(" ")}</p>`;
}

function tagRow({ description, members }: Variant): string | undefined {
  const [tag, value, more] = members;
  if (tag?.name !== "Tag" || value?.name !== "Value" || more) return undefined;
  const name = prose(tagName(tag)).replaceAll("_", "_<wbr>");
  return `<tr><td>${name}</td><td><p><span class="type">${escapeHtml(value.type)}</span> ${prose(description)}</p>${facts(value)}</td></tr>`;
}

/** A tag that stands for itself, or the pattern of those the app declares; between backticks. */
export function tagName({ type, limits }: Member): string {
  return type === "string" ? limits.join(", ").replace("matches ", "") : `\`${JSON.parse(type)}\``;
}

/** Phrases as one sentence. */
export function sentence(phrases: readonly string[]): string {
  const text = phrases.join(", ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A source in words; where the pages are silent, the rule is this project's own. */
export function sourceText(source: string): string {
  return source === "assumed" ? "Source: none, this project assumes it." : `Source: ${source}.`;
}
