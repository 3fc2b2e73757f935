/** kubb takes its settings from a file only. */
export const kubbConfig = (bundle: string): string => `import { defineConfig } from "@kubb/core";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";
import { pluginZod } from "@kubb/plugin-zod";

export default defineConfig({
  root: ".",
  input: { path: ${JSON.stringify(bundle)} },
  output: { path: "out", clean: true, format: false, lint: false, extension: { ".ts": "" } },
  plugins: [
    pluginOas({ generators: [] }),
    pluginTs({ output: { path: "types.ts", barrelType: false } }),
    pluginZod({ output: { path: "zod.ts", barrelType: false } }),
  ],
});
`;

/** hey-api writes the names of enums only with this setting of its plugin. */
export const heyApiConfig = (bundle: string): string => `export default {
  input: ${JSON.stringify(bundle)},
  output: ".",
  plugins: [{ name: "@hey-api/typescript", enums: "javascript" }, "@hey-api/sdk", "@hey-api/client-fetch"],
};
`;
