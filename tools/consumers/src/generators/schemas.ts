import type { Generator } from "../generator.ts";
import { kubbConfig } from "./configurations.ts";

const inferred = (add: string, addRequest: string, item: string, field: string): string => `
type AddReply = z.infer<${add}>;
type AddRequest = z.input<${addRequest}>;
type GetListItem = ${item};
type Field = ${field};`;

/** Tools that write zod schemas, which also check what is sent and received. */
export const schemaGenerators: readonly Generator[] = [
  {
    name: "hey-api (zod)",
    package: "@hey-api/openapi-ts",
    command: (bundle) => ["openapi-ts", "-i", bundle, "-o", ".", "-p", "@hey-api/typescript", "zod"],
    types: `import type { z } from "zod";
import type * as names from "./zod.gen.ts";
${inferred("typeof names.zFriendAddReply", "typeof names.zFriendAddRequest", "z.infer<typeof names.zFriendGetListResult>", "z.infer<typeof names.zSnsItem>")}`,
    schemas: {
      module: "./zod.gen.ts",
      request: (operation) => `z${operation}Request`,
      reply: (operation) => `z${operation}Reply`,
    },
    lost: "byte limits, which it counts in characters; custom tags are any text in types",
    helps: "none is needed",
  },
  {
    name: "orval (zod)",
    package: "orval",
    command: (bundle) => ["orval", "--input", bundle, "--output", "api.ts", "--client", "zod"],
    types: `import type { z } from "zod";
import type * as names from "./api.ts";
${inferred(
  "typeof names.FriendAddResponse",
  "typeof names.FriendAddBody",
  'Extract<z.infer<typeof names.FriendGetListResponse>, { InfoItem: unknown }>["InfoItem"][number]',
  'z.infer<typeof names.FriendUpdateBody>["UpdateItem"][number]["SnsItem"][number]',
)}`,
    schemas: {
      module: "./api.ts",
      request: (operation) => `${operation}Body`,
      reply: (operation) => `${operation}Response`,
    },
    lost: "byte limits, which it counts in characters; names of shared schemas",
    helps: "none is needed",
  },
  {
    name: "kubb (zod)",
    package: "@kubb/plugin-zod",
    command: () => ["kubb", "generate", "--config", "kubb.config.ts"],
    configuration: { file: "kubb.config.ts", text: kubbConfig },
    types: `import type { z } from "zod";
import type * as names from "./out/zod.ts";
${inferred("typeof names.friendAddReplySchema", "typeof names.friendAddRequestSchema", "z.infer<typeof names.friendGetListResultSchema>", "z.infer<typeof names.snsItemSchema>")}`,
    schemas: {
      module: "./out/zod.ts",
      request: (operation) => `${lowerFirst(operation)}RequestSchema`,
      reply: (operation) => `${lowerFirst(operation)}ReplySchema`,
    },
    lost: "byte limits, which it counts in characters; custom tags are any text in types",
    helps: "none is needed",
  },
  {
    name: "openapi-zod-client",
    package: "openapi-zod-client",
    command: (bundle) => ["openapi-zod-client", bundle, "-o", "api.ts"],
    types: `import type { z } from "zod";
import type { schemas } from "./api.ts";
${inferred("typeof schemas.FriendAddReply", "typeof schemas.FriendAddRequest", "z.infer<typeof schemas.FriendGetListResult>", "z.infer<typeof schemas.SnsItem>")}`,
    schemas: {
      module: "./api.ts",
      request: (operation) => `schemas.${operation}Request`,
      reply: (operation) => `schemas.${operation}Reply`,
      old: true,
    },
    lost: "byte limits, which it counts in characters; custom tags are any text in types",
    helps: "zod 3, which its output needs",
  },
];

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
