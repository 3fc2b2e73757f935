import { escapeHtml, prose } from "../layout/template.ts";
import type { Member, Variant } from "../schema/members.ts";

/** The words for required members and for optional members. */
export interface Presence {
  readonly required: string;
  readonly optional: string;
}

/** The words for a request, which the service checks. */
export const inRequest: Presence = { required: "required", optional: "optional" };

/** The words for a reply, which a client reads. */
export const inReply: Presence = { required: "always", optional: "sometimes" };

/** Members as a list in which every member has an address. */
export function memberList(members: readonly Member[], presence: Presence): string {
  return `<ul class="members">
${members.map((member) => item(member, presence)).join("\n")}
</ul>`;
}

/** Kinds of a union. They are a table if only `Tag` distinguishes them, otherwise each kind has a list. */
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
  const { id, name, type, required, description } = member;
  const word = required
    ? `<b class="${presence.required}">${presence.required}</b>`
    : `<span class="${presence.optional}">${presence.optional}</span>`;
  return `<li id="${id}"><div class="member"><a href="#${id}"><code>${name}</code></a> <span class="type">${escapeHtml(type)}</span> ${word} ${sourceMark(member)}</div>
<p>${prose(description)}</p>
${facts(member)}
${below(member, presence)}</li>`;
}

/** What a caller must send is open. A reader opens everything else. */
function below({ type, required, members, variants }: Member, presence: Presence): string {
  if (members.length + variants.length === 0) return "";
  const isOpen = required && presence === inRequest;
  const isList = type.startsWith("array");
  const text =
    members.length > 0
      ? `${counted(members.length, "member")}${isList ? " of each item" : ""}`
      : `${counted(variants.length, "kind")}${isList ? " of item" : ""}`;
  return `<details class="below"${isOpen ? " open" : ""}>
<summary>${text}</summary>
${members.length > 0 ? memberList(members, presence) : variantList(variants, presence)}
</details>`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function facts({ values, byDefault, limits, tolerated, perItem }: Member): string {
  const rows = [
    limits.length > 0 ? prose(sentence(limits)) : "",
    values.length > 0 ? `One of ${values.map((value) => `<code>${escapeHtml(value)}</code>`).join(", ")}.` : "",
    byDefault === undefined ? "" : `<code>${escapeHtml(byDefault)}</code> if it is left out.`,
    tolerated ? "Some observed calls to the service worked without it." : "",
    perItem ? "If it is wrong, the service refuses the item, not the whole request." : "",
  ].filter(Boolean);
  return rows.length > 0 ? `<p class="facts">${rows.join(" ")}</p>` : "";
}

/** A small mark. The reader opens it to see the source of a rule. */
function sourceMark({ name, source }: Pick<Member, "name" | "source">): string {
  if (source === "") return "";
  return `<details class="source"><summary title="Source" aria-label="Source of ${name}">§</summary> <span>${escapeHtml(sourceText(source))}</span></details>`;
}

function tagRow({ description, members }: Variant): string | undefined {
  const [tag, value, more] = members;
  if (tag?.name !== "Tag" || value?.name !== "Value" || more) return undefined;
  const name = tagName(tag);
  const mark = sourceMark({ ...value, name: escapeHtml(name.replaceAll("`", "")) });
  return `<tr><td>${prose(name).replaceAll("_", "_<wbr>")}</td><td><div><span class="type">${escapeHtml(value.type)}</span> ${prose(description)} ${mark}</div>${facts(value)}</td></tr>`;
}

/** A fixed tag, or the pattern of the tags that the app declares. It is between backticks. */
export function tagName({ type, limits }: Member): string {
  return type === "string" ? limits.join(", ").replace("matches ", "") : `\`${JSON.parse(type)}\``;
}

/** Phrases as one sentence. */
export function sentence(phrases: readonly string[]): string {
  const text = phrases.join(", ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A source in words. If the pages say nothing, the rule is an assumption of this project. */
export function sourceText(source: string): string {
  return source === "assumed" ? "Source: none, this project assumes it." : `Source: ${source}.`;
}
