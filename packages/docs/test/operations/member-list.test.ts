import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { operationMarkdown } from "../../build/markdown/operation-markdown.ts";
import { describe } from "../../build/operations/description.ts";
import { inReply, inRequest, memberList } from "../../build/operations/member-list.ts";
import { type Member, membersOf } from "../../build/schema/members.ts";
import { type OpenApiDocument, operationsOf } from "../../build/schema/openapi.ts";
import type { Schema } from "../../build/schema/schema.ts";

const html = (property: Schema, required: string[] = []): string =>
  memberList(membersOf({ required, properties: { it: property } }, {}, "request"), inRequest);

it.each<[title: string, property: Schema, html: string]>([
  ["its own id", {}, '<li id="request-it"><div class="member"><a href="#request-it"><code>it</code></a>'],
  ["its description, escaped", { description: "Less `<` more." }, "<p>Less <code>&lt;</code> more.</p>"],
  ["its limits with their units", { maxLength: 9, "x-max-bytes": 9 }, "At most 9 bytes of UTF-8."],
  ["its allowed values", { enum: ["a"] }, "One of <code>&quot;a&quot;</code>."],
  ["its default", { default: 0 }, "<code>0</code> if it is left out."],
  [
    "that the service tolerates it to be missing",
    { "x-tolerated": true },
    "Some observed calls to the service worked without it.",
  ],
  [
    "that it is refused with its item",
    { "x-refused-per-item": true },
    "If it is wrong, the service refuses the item, not the whole request.",
  ],
  [
    "a mark that opens its source",
    { "x-source": "limits: UserID" },
    '<details class="source"><summary title="Source" aria-label="Source of it">§</summary> <span>Source: limits: UserID.</span></details>',
  ],
  ["that its rule is assumed", { "x-source": "assumed" }, "Source: none, this project assumes it."],
])("a member has %s", (_title, property, expected) => {
  expect(html(property)).toContain(expected);
});

it.each<[title: string, open: boolean, list: string]>([
  ["what a request must have is open", true, memberList(nested({ required: ["it"] }), inRequest)],
  ["what a request may have is closed", false, memberList(nested({}), inRequest)],
  ["what a reply has is closed", false, memberList(nested({ required: ["it"] }), inReply)],
])("nested members fold: %s", (_title, open, list) => {
  expect(list).toContain(`<details class="below"${open ? " open" : ""}>\n<summary>2 members of each item</summary>`);
});

function nested(schema: Schema): readonly Member[] {
  const items = { properties: { a: {}, b: {} } };
  return membersOf({ ...schema, properties: { it: { type: "array", items } } }, {}, "x");
}

it("a member of a request is required or optional, and a member of a reply is always or sometimes there", () => {
  const members = membersOf({ required: ["a"], properties: { a: {}, b: {} } }, {}, "x");
  const words = (list: string): string[] =>
    [...list.matchAll(/<(?:b|span) class="(\w+)">\1</g)].map(([, word = ""]) => word);

  expect(words(memberList(members, inRequest))).toEqual(["required", "optional"]);
  expect(words(memberList(members, inReply))).toEqual(["always", "sometimes"]);
});

const kind = (Tag: Schema, Value: Schema): Schema => ({ description: "A field.", properties: { Tag, Value } });
const ofKinds = (...oneOf: Schema[]): string => html({ type: "array", items: { oneOf } });

it("kinds that differ only in their Tag are rows of a table", () => {
  const list = ofKinds(
    kind({ const: "Tag_A" }, { type: "string", maxLength: 9 }),
    kind({ type: "string", pattern: "^Tag_B" }, {}),
  );

  expect(list).toContain("<td><code>Tag_<wbr>A</code></td>");
  expect(list).toContain("At most 9 characters.");
  expect(list).toContain("<td><code>^Tag_<wbr>B</code></td>");
});

it.each<[title: string, other: Schema]>([
  ["has another member", { properties: { Tag: { const: "Tag_B" }, Value: {}, More: {} } }],
  ["has no Tag", { properties: { Name: {}, Value: {} } }],
])("each kind is a list of members if one of them %s", (_title, other) => {
  const list = ofKinds(kind({ const: "Tag_A" }, {}), { description: "Another.", ...other });

  expect(list).not.toContain("<table");
  for (const name of Object.keys(other.properties ?? {})) expect(list).toContain(`<code>${name}</code>`);
});

const document: OpenApiDocument = JSON.parse(
  await readFile(fileURLToPath(import.meta.resolve("@chat-friends/spec/openapi.json")), "utf8"),
);

it("an operation has its anchor on the page of Redoc, below the first tag", () => {
  expect(operationsOf(document).map(({ anchor }) => anchor.split("/").slice(1))).toEqual(
    Object.values(document.paths).map(({ post }) => [
      post.tags[0]?.toLowerCase().replaceAll(" ", "-"),
      post.operationId,
    ]),
  );
});

it("an operation's Markdown says which member the service tolerates to be missing, and names no other", () => {
  const [operation] = operationsOf(document);
  if (!operation) throw new Error("no operation");
  const described = describe(operation, document, "");
  const [first, ...others] = described.requestMembers;
  if (!first) throw new Error("no member");

  const markdown = operationMarkdown({ ...described, requestMembers: [{ ...first, tolerated: true }, ...others] });
  const tolerated = markdown
    .split("\n")
    .filter((line) => line.includes("Some observed calls to the service worked without it"));

  expect(tolerated.map((line) => /`(\w+)`/.exec(line)?.[1])).toEqual([first.name]);
});
