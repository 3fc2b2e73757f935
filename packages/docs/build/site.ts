import { fileURLToPath } from "node:url";
import { writeSite } from "./write-site.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

await writeSite({
  specJson: fileURLToPath(import.meta.resolve("@chat-friends/spec/openapi.json")),
  specYaml: fileURLToPath(import.meta.resolve("@chat-friends/spec/openapi.yaml")),
  ledgerYaml: fileURLToPath(import.meta.resolve("@chat-friends/spec/ledger.yaml")),
  sample: here("../../client/samples/first-call.ts"),
  sources: here("../src"),
  output: here("../dist"),
});
