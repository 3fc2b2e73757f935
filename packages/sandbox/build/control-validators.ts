import { join } from "node:path";
import { compile } from "@chat-friends/compile";
import { operations } from "@chat-friends/contract";
import bundle from "../dist/control.openapi.json" with { type: "json" };

type Schemas = Record<string, object>;

/** Bodies that the control plane checks by its OpenAPI file. */
const checked = ["Fault", "PendingAnswer", "ClockMove", "NewTenant"] as const;

const all: Schemas = {
  ...withOperations(bundle.components.schemas),
  // A world has a validator of its own, and rules that no schema says.
  "world.schema": { type: "object" },
};

await compile({
  tables: { schemas: Object.fromEntries(checked.map((name) => [name, selfContained(name)])) },
  outfile: join(import.meta.dirname, "../dist/validators/control.js"),
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

/** Names the operations that a fault may be for; the file leaves them to contract's table. */
function withOperations(schemas: typeof bundle.components.schemas): Schemas {
  const every = Object.entries(operations);
  const batches = every.filter(([, { requestItems }]) => requestItems !== null);
  const { ItemFault, RequestFault } = structuredClone(schemas);
  Object.assign(ItemFault.properties.operation, { enum: batches.map(([operation]) => operation) });
  Object.assign(RequestFault.properties.operation, { enum: every.map(([operation]) => operation) });
  return { ...schemas, ItemFault, RequestFault };
}
