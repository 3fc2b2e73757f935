import { type ErrorCode, errors } from "@chat-friends/contract";
import { explanations } from "@chat-friends/contract/explain";
import type { Description } from "../operations/description.ts";
import { inReply, inRequest, type Presence, sentence, sourceText, tagName } from "../operations/member-list.ts";
import type { Member, Variant } from "../schema/members.ts";
import type { Case } from "../schema/openapi.ts";

/** An operation's page as Markdown, for a reader or a program that needs text. */
export function operationMarkdown({
  id,
  path,
  summary,
  description,
  version,
  cases,
  ...operation
}: Description): string {
  return `# ${summary}

\`POST ${path}\`, API description ${version}. Unofficial.

${description}

The HTTP status is always 200. The address has \`sdkappid\`, \`identifier\`, \`usersig\`, \`random\` and \`contenttype\`.

## Code

${operation.samples.map(({ language, code }) => fence(language, code)).join("\n\n")}

## Request

${memberLines(operation.requestMembers, inRequest)}

## Reply

Carried out:

${memberLines(operation.success, inReply)}

Refused as a whole:

${memberLines(operation.failure, inReply)}

## Cases

${cases.map(caseText).join("\n\n")}

## Error codes

${operation.codes.map(codeLine).join("\n")}

The gateway's own codes, 60000 to 79999, may come from any call. The site's pages say more about ${id} and each code: \`operations/${id}/\` and \`errors/<code>/\`.
`;
}

function memberLines(members: readonly Member[], presence: Presence, indent = ""): string {
  return members.map((member) => memberLine(member, presence, indent)).join("\n");
}

function memberLine(member: Member, presence: Presence, indent: string): string {
  const { name, type, required, description, members, variants } = member;
  const head = `${indent}- \`${name}\` (${type}, ${required ? presence.required : presence.optional}): ${description}${facts(member)}`;
  const below = [
    ...(members.length > 0 ? [memberLines(members, presence, `${indent}  `)] : []),
    ...variants.map((variant) => variantLines(variant, presence, `${indent}  `)),
  ];
  return [head, ...below].join("\n");
}

function variantLines({ description, members }: Variant, presence: Presence, indent: string): string {
  const [tag, value] = members;
  if (members.length === 2 && tag?.name === "Tag" && value?.name === "Value") {
    return `${indent}- Tag ${tagName(tag)}, Value ${value.type}: ${description}${facts(value)}`;
  }
  return `${indent}- ${description}\n${memberLines(members, presence, `${indent}  `)}`;
}

function facts({ values, byDefault, limits, tolerated, perItem, source }: Member): string {
  return [
    limits.length > 0 && sentence(limits),
    values.length > 0 && `One of ${values.map((value) => `\`${value}\``).join(", ")}.`,
    byDefault !== undefined && `\`${byDefault}\` if it is left out.`,
    tolerated && "Some observed calls to the service worked without it.",
    perItem && "If it is wrong, the service refuses the item, not the whole request.",
    source && sourceText(source),
  ]
    .filter((text) => typeof text === "string" && text !== "")
    .map((text) => ` ${text}`)
    .join("");
}

function caseText({ name, summary, request, reply }: Case): string {
  return `### ${name}

${summary}.

${fence("json", JSON.stringify(request, null, 2))}

${fence("json", JSON.stringify(reply, null, 2))}`;
}

function codeLine(code: ErrorCode): string {
  const { meaning, remedy, scope } = explanations[code];
  return `- ${code} ${errors[code].name} (${scope.join(" or ")}): ${meaning} ${remedy}`;
}

function fence(language: string, code: string): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}
