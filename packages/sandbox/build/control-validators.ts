import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compile } from "@chat-friends/compile";
import bundle from "../dist/control.openapi.json" with { type: "json" };
import { withOperationNames } from "./operation-names.ts";

type Schemas = Record<string, object>;

/** Bodies that the control plane checks by its OpenAPI file. */
const checked = ["Fault", "PendingAnswer", "ClockMove", "NewTenant", "Switches"] as const;

const folder = join(import.meta.dirname, "../dist");
const document = withOperationNames(bundle);
await writeFile(join(folder, "control.openapi.json"), `${JSON.stringify(document, null, 2)}\n`);

const all: Schemas = {
  ...document.components.schemas,
  // A world has a validator of its own, and rules that no schema says.
  "world.schema": { type: "object" },
};

await compile({
  tables: { schemas: Object.fromEntries(checked.map((name) => [name, selfContained(name)])) },
  outfile: join(folder, "validators/control.js"),
});

/** A schema with what it refers to in its $defs. */
function selfContained(name: string): object {
  const $defs: Schemas = {};
  const collect = (schema: object | undefined) => {
    for (const [, referred = ""] of JSON.stringify(schema).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      const found = all[referred];
      if (!found || $defs[referred]) continue;
      $defs[referred] = found;
      collect(found);
    }
  };
  collect(all[name]);
  const text = JSON.stringify({ ...all[name], $defs });
  return JSON.parse(text.replaceAll('"#/components/schemas/', '"#/$defs/'));
}
