import type { Generator } from "../generator.ts";
import { heyApiConfig, kubbConfig } from "./configurations.ts";

/** The four types under the names that most tools use, imported from a module beside the probe. */
export const named = (module: string): string => `import type * as names from "${module}";
type AddReply = names.FriendAddReply;
type AddRequest = names.FriendAddRequest;
type GetListItem = names.FriendGetListResult;
type Field = names.SnsItem;`;

/** The four types under their names inside one object type, imported from a module beside the probe. */
export const indexed = (module: string, schemas: string): string => `import type * as names from "${module}";
type AddReply = ${schemas}["FriendAddReply"];
type AddRequest = ${schemas}["FriendAddRequest"];
type GetListItem = ${schemas}["FriendGetListResult"];
type Field = ${schemas}["SnsItem"];`;

/** Tools that write types, some with a client. */
export const typeGenerators: readonly Generator[] = [
  {
    name: "openapi-typescript",
    package: "openapi-typescript",
    command: (bundle) => ["openapi-typescript", bundle, "-o", "types.ts", "--default-non-nullable=false"],
    types: indexed("./types.ts", 'names.components["schemas"]'),
    lost: "patterns and limits; custom tags are any text",
    helps: "`--default-non-nullable=false`, or members with a default are required in requests",
  },
  {
    name: "hey-api",
    package: "@hey-api/openapi-ts",
    command: () => ["openapi-ts"],
    configuration: { file: "openapi-ts.config.ts", text: heyApiConfig },
    types: named("./types.gen.ts"),
    lost: "patterns and limits; custom tags are any text",
    helps: '`enums: "javascript"` of its TypeScript plugin writes the codes by their names',
  },
  {
    name: "orval (fetch, msw)",
    package: "orval",
    command: (bundle) => ["orval", "--input", bundle, "--output", "api.ts", "--client", "fetch", "--mock"],
    types: named("./api.ts"),
    lost: "patterns and limits; custom tags are any text",
    helps: "none is needed",
  },
  {
    name: "kubb (ts)",
    package: "@kubb/plugin-ts",
    command: () => ["kubb", "generate", "--config", "kubb.config.ts"],
    configuration: { file: "kubb.config.ts", text: kubbConfig },
    types: named("./out/types.ts"),
    lost: "patterns and limits; custom tags are any text",
    helps: "none is needed",
  },
  {
    name: "swagger-typescript-api",
    package: "swagger-typescript-api",
    command: (bundle) => ["swagger-typescript-api", "generate", "-p", bundle, "-o", ".", "-n", "api.ts"],
    types: named("./api.ts"),
    lost: "patterns and limits; custom tags are any text",
    helps: "none is needed",
  },
  {
    name: "typed-openapi",
    package: "typed-openapi",
    command: (bundle) => ["typed-openapi", bundle, "-o", "api.ts"],
    types: `import type { Schemas as names } from "./api.ts";
type AddReply = names.FriendAddReply;
type AddRequest = names.FriendAddRequest;
type GetListItem = names.FriendGetListResult;
type Field = names.SnsItem;`,
    lost: "patterns and limits; custom tags are any text",
    helps: "none is needed",
  },
  {
    name: "quicktype",
    package: "quicktype",
    command: (bundle) => [
      ...["quicktype", "-s", "schema", "-l", "ts", "--just-types", "-o", "types.ts"],
      ...["FriendAddReply", "FriendAddRequest", "FriendGetListResult", "SnsItem"].map(
        (name) => `${bundle}#/components/schemas/${name}`,
      ),
    ],
    types: named("./types.ts"),
    lost: "every union: its branches are merged into one object with optional members",
    helps: "no setting keeps a union",
  },
];
