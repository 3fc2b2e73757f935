import type { Bump } from "../../src/gate/version.ts";
import type { Json } from "../../src/model/json.ts";
import {
  drop,
  friendAdd,
  list,
  object,
  property,
  replyCases,
  requestCases,
  reversed,
  schema,
  schemas,
  server,
  without,
} from "./bundle-parts.ts";

export type Mutation = [needed: Bump, change: string, mutate: (document: Json) => void];

const set = (target: Json, values: Json) => void Object.assign(target, values);
const pathsOf = (document: Json) => object(document, "paths");
const friendAddPath = "/v4/sns/friend_add";
const branch = (name: string) => ({ $ref: `#/components/schemas/${name}` });

// Remark, ListName and AddWording are in requests and replies; CustomValue too. Text500 and Gender are in replies alone.

const paths: readonly Mutation[] = [
  ["major", "a path is removed", (d) => drop(pathsOf(d), friendAddPath)],
  [
    "minor",
    "a path is added",
    (d) => set(pathsOf(d), { "/v4/sns/friend_delete": { post: { ...friendAdd(d), operationId: "friend_delete" } } }),
  ],
  [
    "major",
    "a path is renamed",
    (d) => {
      set(pathsOf(d), { "/v4/sns/add": pathsOf(d)[friendAddPath] });
      drop(pathsOf(d), friendAddPath);
    },
  ],
  ["major", "an operation is renamed", (d) => set(friendAdd(d), { operationId: "add_friends" })],
  ["minor", "an operation is deprecated", (d) => set(friendAdd(d), { deprecated: true })],
  ["patch", "an operation is described otherwise", (d) => set(friendAdd(d), { description: "Adds friends." })],
  ["patch", "the summary is reworded", (d) => set(object(d, "info"), { summary: "Friends." })],
  ["major", "the batch names another member", (d) => set(object(friendAdd(d), "x-batch"), { reply: "Results" })],
  ["major", "the batch is no longer named", (d) => drop(friendAdd(d), "x-batch")],
  ["major", "a server is removed", (d) => without(list(d, "servers"), server(d, "singapore"))],
  [
    "minor",
    "a server is added",
    (d) => void list(d, "servers").push({ url: "https://adminapi.example.org", description: "New." }),
  ],
  ["major", "a server becomes a standby", (d) => set(server(d, "singapore"), { "x-standby": true })],
  ["major", "a server moves to another region", (d) => set(server(d, "singapore"), { "x-region": "jakarta" })],
  ["minor", "a server is retired", (d) => set(server(d, "jakarta"), { "x-retired": true })],
  ["patch", "a server is described otherwise", (d) => set(server(d, "jakarta"), { description: "Java." })],
  ["major", "a parameter is removed", (d) => void list(friendAdd(d), "parameters").pop()],
  [
    "major",
    "a required parameter is added",
    (d) =>
      void list(friendAdd(d), "parameters").push({
        name: "nonce",
        in: "query",
        required: true,
        schema: { type: "string" },
      }),
  ],
  [
    "minor",
    "an optional parameter is added",
    (d) => void list(friendAdd(d), "parameters").push({ name: "nonce", in: "query", schema: { type: "string" } }),
  ],
  [
    "minor",
    "a parameter becomes optional",
    (d) => set(object(d, "components", "parameters", "random"), { required: false }),
  ],
  [
    "major",
    "a parameter's bound is tightened",
    (d) => set(object(d, "components", "parameters", "random", "schema"), { maximum: 1000 }),
  ],
  [
    "major",
    "an absent parameter is no longer tolerated",
    (d) => drop(object(d, "components", "parameters", "random"), "x-tolerated"),
  ],
  [
    "minor",
    "an absent parameter is tolerated",
    (d) => set(object(d, "components", "parameters", "identifier"), { "x-tolerated": true }),
  ],
  [
    "major",
    "the body takes another media type",
    (d) => set(object(friendAdd(d), "requestBody"), { content: { "text/plain": { schema: { type: "string" } } } }),
  ],
  ["major", "a response is removed", (d) => drop(object(friendAdd(d), "responses"), "200")],
];

const members: readonly Mutation[] = [
  ["major", "a request loses a member", (d) => drop(object(schema(d, "FriendAddRequest"), "properties"), "AddType")],
  ["major", "a reply loses a member", (d) => drop(object(schema(d, "FriendAddSuccess"), "properties"), "ErrorDisplay")],
  [
    "minor",
    "a request gains an optional member",
    (d) => set(object(schema(d, "FriendAddRequest"), "properties"), { Note: { type: "string" } }),
  ],
  [
    "major",
    "a request gains a required member",
    (d) => {
      set(object(schema(d, "FriendAddRequest"), "properties"), { Note: { type: "string" } });
      list(schema(d, "FriendAddRequest"), "required").push("Note");
    },
  ],
  [
    "minor",
    "a reply gains an optional member",
    (d) => set(object(schema(d, "FriendAddSuccess"), "properties"), { Note: { type: "string" } }),
  ],
  [
    "minor",
    "a reply gains a required member",
    (d) => {
      set(object(schema(d, "FriendAddSuccess"), "properties"), { Note: { type: "string" } });
      list(schema(d, "FriendAddSuccess"), "required").push("Note");
    },
  ],
  [
    "major",
    "a request's optional member becomes required",
    (d) => void list(schema(d, "FriendAddItem"), "required").push("AddSource"),
  ],
  [
    "minor",
    "a request's required member becomes optional",
    (d) => without(list(schema(d, "FriendImportItem"), "required"), "AddSource"),
  ],
  [
    "minor",
    "a reply's optional member becomes required",
    (d) => void list(schema(d, "FriendAddSuccess"), "required").push("ErrorDisplay"),
  ],
  [
    "major",
    "a reply's required member becomes optional",
    (d) => without(list(schema(d, "FriendAddSuccess"), "required"), "ErrorInfo"),
  ],
  [
    "patch",
    "required members are listed in another order",
    (d) => void list(schema(d, "FriendAddRequest"), "required").reverse(),
  ],
  [
    "major",
    "a member is renamed",
    (d) => {
      const members = object(schema(d, "FriendAddItem"), "properties");
      set(members, { Wording: members["AddWording"] });
      drop(members, "AddWording");
    },
  ],
  [
    "major",
    "an absent member is no longer tolerated",
    (d) => drop(property(d, "GroupGetRequest", "LastSequence"), "x-tolerated"),
  ],
  [
    "major",
    "a member's fault refuses the whole request",
    (d) => drop(property(d, "FriendImportItem", "AddSource"), "x-refused-per-item"),
  ],
  [
    "major",
    "a member's fault refuses its item alone",
    (d) => set(property(d, "FriendImportItem", "GroupName"), { "x-refused-per-item": true }),
  ],
  [
    "major",
    "an absent member means another value",
    (d) => set(property(d, "FriendAddRequest", "AddType"), { default: "Add_Type_Single" }),
  ],
  ["major", "a default is no longer promised", (d) => drop(property(d, "FriendAddRequest", "AddType"), "default")],
  [
    "minor",
    "a default is written down",
    (d) => set(property(d, "GroupGetRequest", "NeedFriend"), { default: "Need_Friend_Type_No" }),
  ],
];

const limits: readonly Mutation[] = [
  [
    "major",
    "a request's type changes",
    (d) => set(property(d, "FriendAddRequest", "ForceAddFlags"), { type: "string", enum: ["0", "1"], default: "0" }),
  ],
  [
    "minor",
    "a request's type widens",
    (d) => set(property(d, "FriendAddRequest", "ForceAddFlags"), { type: ["integer", "string"] }),
  ],
  ["major", "a type narrows in requests and replies", (d) => set(schema(d, "CustomValue"), { type: "string" })],
  ["major", "a reply's type widens", (d) => set(schema(d, "ErrorInfo"), { type: ["string", "null"] })],
  [
    "major",
    "a request may hold fewer items",
    (d) => set(property(d, "FriendAddRequest", "AddFriendItem"), { maxItems: 999 }),
  ],
  [
    "minor",
    "a request may hold more items",
    (d) => set(property(d, "FriendAddRequest", "AddFriendItem"), { maxItems: 1001 }),
  ],
  [
    "major",
    "a request needs more items",
    (d) => set(property(d, "FriendAddRequest", "AddFriendItem"), { minItems: 2 }),
  ],
  ["major", "a request's text gains a limit", (d) => set(schema(d, "AddSource"), { maxLength: 20 })],
  ["major", "a reply's text may be longer", (d) => set(schema(d, "Text500"), { maxLength: 501 })],
  ["minor", "a reply's text is shorter", (d) => set(schema(d, "Text500"), { maxLength: 499 })],
  [
    "major",
    "a request's text may hold fewer bytes",
    (d) => set(property(d, "FriendAddItem", "GroupName"), { "x-max-bytes": 29 }),
  ],
  ["minor", "a request's text may hold more bytes", (d) => set(schema(d, "ListNameOrEmpty"), { "x-max-bytes": 31 })],
  [
    "major",
    "a text of requests and replies may hold fewer bytes",
    (d) => set(schema(d, "Remark"), { "x-max-bytes": 95 }),
  ],
  [
    "major",
    "a text of requests and replies may hold more bytes",
    (d) => set(schema(d, "Remark"), { "x-max-bytes": 97 }),
  ],
  ["major", "a reply's text may hold more bytes", (d) => set(schema(d, "Text500"), { "x-max-bytes": 501 })],
  ["minor", "a reply's text holds fewer bytes", (d) => set(schema(d, "Text500"), { "x-max-bytes": 499 })],
  ["major", "a reply's text loses its limit in bytes", (d) => drop(schema(d, "Text500"), "x-max-bytes")],
  ["major", "a request's text gains a limit in bytes", (d) => set(schema(d, "UserID"), { "x-max-bytes": 32 })],
  ["major", "a number's lowest value rises", (d) => set(schema(d, "Sequence"), { minimum: 1 })],
  ["major", "a reply's number may be lower", (d) => set(property(d, "GroupGetList", "FriendNumber"), { minimum: -1 })],
  ["minor", "a reply's lowest number rises", (d) => set(property(d, "GroupGetList", "FriendNumber"), { minimum: 1 })],
  [
    "minor",
    "a parameter's bound is loosened",
    (d) => set(object(d, "components", "parameters", "random", "schema"), { maximum: 2 ** 33 }),
  ],
  ["major", "a request's text must be longer", (d) => set(schema(d, "ListNameOrEmpty"), { minLength: 1 })],
  [
    "minor",
    "a request needs fewer items",
    (d) => set(property(d, "FriendAddRequest", "AddFriendItem"), { minItems: 0 }),
  ],
  [
    "minor",
    "a request's constant is lifted",
    (d) => drop(object(d, "components", "parameters", "contenttype", "schema"), "const"),
  ],
  ["major", "a pattern changes", (d) => set(schema(d, "AddSource"), { pattern: "^AddSource_Type_[A-Z]{1,8}$" })],
  ["minor", "a request's pattern is lifted", (d) => drop(schema(d, "AddSourceOrEmpty"), "pattern")],
  ["major", "a constant changes", (d) => set(schema(d, "ActionOk"), { const: "SUCCESS" })],
  ["major", "a request's members are no longer described", (d) => drop(schema(d, "FriendAddItem"), "properties")],
  ["major", "a union is no longer described", (d) => drop(schema(d, "SnsItem"), "oneOf")],
  [
    "major",
    "a second schema must hold as well",
    (d) => set(schema(d, "FriendAddItem"), { allOf: [{ required: ["Remark"] }] }),
  ],
  [
    "major",
    "a body is no longer described",
    (d) => drop(object(friendAdd(d), "requestBody", "content", "application/json"), "schema"),
  ],
  ["major", "a keyword the gate doesn't know appears", (d) => set(schema(d, "Remark"), { contentEncoding: "base64" })],
  ["major", "a house keyword the gate doesn't know appears", (d) => set(schema(d, "Remark"), { "x-max-lines": 2 })],
];

const enums: readonly Mutation[] = [
  [
    "major",
    "a request's enum loses a value",
    (d) => set(property(d, "GroupGetRequest", "NeedFriend"), { enum: ["Need_Friend_Type_Yes"] }),
  ],
  [
    "minor",
    "a request's enum gains a value",
    (d) => void list(property(d, "GroupGetRequest", "NeedFriend"), "enum").push("Need_Friend_Type_All"),
  ],
  [
    "major",
    "a reply's closed enum gains a value",
    (d) => void list(property(d, "GenderField", "Value"), "enum").push("Gender_Type_Other"),
  ],
  [
    "major",
    "a reply's closed enum loses a value",
    (d) => without(list(property(d, "GenderField", "Value"), "enum"), "Gender_Type_Unknown"),
  ],
  ["major", "an operation loses an error code", (d) => without(list(schema(d, "FriendAddErrorCode"), "enum"), 30540)],
  ["minor", "an operation gains an error code", (d) => void list(schema(d, "FriendAddErrorCode"), "enum").push(30541)],
  ["major", "a public error code is removed", (d) => without(list(schema(d, "PublicErrorCode"), "enum"), 70500)],
  [
    "patch",
    "error codes are listed in another order",
    (d) => void list(schema(d, "FriendAddErrorCode"), "enum").reverse(),
  ],
  [
    "major",
    "an enum is no longer open at run time",
    (d) => drop(schema(d, "FriendAddErrorCode"), "x-open-at-run-time"),
  ],
  [
    "major",
    "a reply's union on Tag loses a branch",
    (d) => void list(schema(d, "SnsProfileItem"), "oneOf").splice(3, 1),
  ],
  [
    "minor",
    "a reply's union on Tag gains a branch",
    (d) => {
      set(schemas(d), {
        HatField: {
          type: "object",
          required: ["Tag", "Value"],
          properties: { Tag: { const: "Tag_Profile_IM_Hat" }, Value: { type: "string" } },
        },
      });
      list(schema(d, "SnsProfileItem"), "oneOf").splice(2, 0, branch("HatField"));
    },
  ],
  ["major", "a field that may be written is removed", (d) => void list(schema(d, "SnsItem"), "oneOf").shift()],
  [
    "minor",
    "a field becomes writable",
    (d) => void list(schema(d, "SnsItem"), "oneOf").push(branch("AddWordingField")),
  ],
  [
    "major",
    "a tag can no longer be asked for",
    (d) => without(list(schema(d, "StandardFriendTag"), "enum"), "Tag_SNS_IM_AddTime"),
  ],
  [
    "major",
    "a reply gains an outcome",
    (d) => {
      set(schemas(d), { Later: { type: "object", required: ["Ticket"], properties: { Ticket: { type: "string" } } } });
      list(schema(d, "FriendAddReply"), "oneOf").push(branch("Later"));
    },
  ],
  [
    "patch",
    "the branches of a union stand in another order",
    (d) => void list(schema(d, "SnsProfileItem"), "oneOf").reverse(),
  ],
];

const words: readonly Mutation[] = [
  [
    "major",
    "a case is removed",
    (d) => {
      drop(requestCases(d), Object.keys(requestCases(d)).at(-1) ?? "");
      drop(replyCases(d), Object.keys(replyCases(d)).at(-1) ?? "");
    },
  ],
  [
    "major",
    "all cases of a reply are removed",
    (d) => drop(object(friendAdd(d), "responses", "200", "content", "application/json"), "examples"),
  ],
  [
    "minor",
    "a case is added",
    (d) => {
      set(requestCases(d), { another: { value: {} } });
      set(replyCases(d), { another: { value: {} } });
    },
  ],
  [
    "patch",
    "a case's reply changes",
    (d) => set(object(Object.values(replyCases(d))[1], "value"), { ErrorDisplay: "Words." }),
  ],
  [
    "minor",
    "another case is the default",
    (d) =>
      set(object(friendAdd(d), "responses", "200", "content", "application/json"), {
        examples: reversed(replyCases(d)),
      }),
  ],
  ["patch", "a schema is described otherwise", (d) => set(schema(d, "Remark"), { description: "A remark." })],
  [
    "patch",
    "a schema gains a title, a comment and an example",
    (d) => set(schema(d, "Remark"), { title: "Remark", $comment: "Short.", example: "Bob" }),
  ],
  ["minor", "a member is deprecated", (d) => set(property(d, "FriendAddItem", "AddWording"), { deprecated: true })],
  ["patch", "a schema has another example", (d) => set(schema(d, "Remark"), { examples: ["Bob"] })],
  ["patch", "a rule names its source", (d) => set(schema(d, "Remark"), { "x-source": "friend_add: Request fields" })],
  [
    "major",
    "a named schema is renamed",
    (d) => {
      set(d, JSON.parse(JSON.stringify(d).replaceAll('schemas/AddWording"', 'schemas/Wording"')));
      set(schemas(d), { Wording: schema(d, "AddWording") });
      drop(schemas(d), "AddWording");
    },
  ],
  ["patch", "an unused schema is added", (d) => set(schemas(d), { Unused: { type: "string" } })],
  [
    "patch",
    "a schema is written where it is used",
    (d) => set(object(schema(d, "FriendAddItem"), "properties"), { Remark: structuredClone(schema(d, "Remark")) }),
  ],
  [
    "patch",
    "members are written in another order",
    (d) =>
      set(schema(d, "FriendAddRequest"), { properties: reversed(object(schema(d, "FriendAddRequest"), "properties")) }),
  ],
  ["none", "nothing but the version changes", (d) => set(object(d, "info"), { version: "99.0.0" })],
  ["none", "nothing changes", () => {}],
];

/** By what they are about: paths, operations, servers and parameters; members; types and limits; enums, codes and unions; cases and words. */
export const mutations = { paths, members, limits, enums, words };
