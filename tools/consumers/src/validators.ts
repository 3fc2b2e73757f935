import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { shipped } from "./bundle.ts";
import { foreign, runForeign } from "./foreign.ts";
import { sayHowItRan } from "./run-generator.ts";

/** The findings of the two linters, and whether swagger-parser validates the bundle. */
export async function validators(folder: string): Promise<Record<string, string>> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "spectral.yaml"), 'extends: ["spectral:oas"]\n');
  await writeFile(join(folder, "redocly.yaml"), "extends: [recommended]\nrules: { operation-4xx-response: off }\n");
  const bundle = shipped("openapi.yaml");
  const spectral = await runForeign(
    ["spectral", "lint", "--ruleset", "spectral.yaml", "--fail-severity", "hint", bundle],
    folder,
  );
  const redocly = await runForeign(["redocly", "lint", bundle, "--config", "redocly.yaml"], folder);
  const { validate } = createRequire(join(foreign, "package.json"))("@apidevtools/swagger-parser");
  const parsed = await validate(bundle).then(() => "clean", String);
  return { spectral: sayHowItRan(spectral), redocly: sayHowItRan(redocly), swaggerParser: parsed };
}
