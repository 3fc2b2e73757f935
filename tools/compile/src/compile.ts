import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { bundle } from "./bundle.ts";
import { maxBytes, storable } from "./keywords.ts";

export interface CompileOptions {
  /** JSON Schemas (2020-12): an exported table of validators for each table of schemas, with the same keys. */
  tables: Record<string, Record<string, object>>;
  /** Path of the ES module to write; its declarations are written beside it. */
  outfile: string;
}

/**
 * Writes one self-contained ES module of validators. Each validator stops at its first error.
 *
 * The module uses no `eval` and needs no Ajv at run time, so it runs under a strict content-security policy.
 */
export async function compile({ tables, outfile }: CompileOptions): Promise<void> {
  const module = await bundle({ validators: validatorSource(tables), entry: entrySource(tables) });
  await mkdir(dirname(outfile), { recursive: true });
  await writeFile(outfile, module);
  await writeFile(outfile.replace(/\.js$/, ".d.ts"), declarations(tables));
}

function validatorSource(tables: CompileOptions["tables"]): string {
  const schemas = Object.entries(tables).flatMap(([table, rows]) =>
    Object.entries(rows).map(([key, schema]) => ({ ...schema, $id: exportName(table, key) })),
  );
  const ajv = new Ajv2020({
    schemas,
    code: { source: true, esm: true },
    strictTypes: false,
    strictRequired: false,
    keywords: [maxBytes, storable],
  });
  return standaloneCode.default(ajv, Object.fromEntries(schemas.map(({ $id }) => [$id, $id])));
}

function entrySource(tables: CompileOptions["tables"]): string {
  const rows = (table: string, keys: string[]) => keys.map((key) => `${key}: compiled.${exportName(table, key)}`);
  const exports = Object.entries(tables).map(
    ([table, schemas]) => `export const ${table} = { ${rows(table, Object.keys(schemas)).join(", ")} };`,
  );
  return ['import * as compiled from "validators";', ...exports].join("\n");
}

function declarations(tables: CompileOptions["tables"]): string {
  const exports = Object.entries(tables).map(([table, schemas]) => {
    const keys = Object.keys(schemas).map((key) => JSON.stringify(key));
    return `export declare const ${table}: Record<${keys.join(" | ")}, Validator>;`;
  });
  return `export interface ValidationError {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}
export interface Validator {
  (data: unknown): boolean;
  errors?: ValidationError[] | null;
}
${exports.join("\n")}
`;
}

function exportName(table: string, key: string): string {
  return `${table}_${key}`;
}
