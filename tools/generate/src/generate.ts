import { errorsFile } from "./files/errors.ts";
import { examplesFile } from "./files/examples.ts";
import { explanationsFile } from "./files/explanations.ts";
import { operationsFile } from "./files/operations.ts";
import { schemasFile } from "./files/schemas.ts";
import { switchesFile } from "./files/switches.ts";
import { typesFile } from "./files/types.ts";
import type { Files } from "./output.ts";
import type { Spec } from "./spec.ts";

export const command = "pnpm generate";

/** The text of every generated file by its name. */
export async function generate(spec: Spec): Promise<Files> {
  const files = {
    "types.gen.ts": await typesFile(spec),
    "operations.gen.ts": operationsFile(spec),
    "errors.gen.ts": errorsFile(spec),
    "explanations.gen.ts": explanationsFile(spec),
    "examples.gen.ts": examplesFile(spec),
    "schemas.gen.ts": schemasFile(spec),
    "switches.gen.ts": switchesFile(spec),
  };
  const header = `// Generated from spec/ by \`${command}\`. Edit the spec, not this file.\n\n`;
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, header + text]));
}
