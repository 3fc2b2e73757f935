import { fileURLToPath } from "node:url";
import { writeSite } from "./write-site.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

await writeSite({
  annotatedJson: fileURLToPath(import.meta.resolve("@chat-friends/spec/annotated.json")),
  specJson: fileURLToPath(import.meta.resolve("@chat-friends/spec/openapi.json")),
  specYaml: fileURLToPath(import.meta.resolve("@chat-friends/spec/openapi.yaml")),
  ledgerYaml: fileURLToPath(import.meta.resolve("@chat-friends/spec/ledger.yaml")),
  errorsYaml: fileURLToPath(import.meta.resolve("@chat-friends/spec/errors.yaml")),
  switchesYaml: fileURLToPath(import.meta.resolve("@chat-friends/spec/switches.yaml")),
  firstCall: here("../../client/samples/first-call.ts"),
  guides: here("../guides"),
  samples: {
    "": here("../samples"),
    // The tests run these against the packed packages, as a user has them.
    "frontend/": here("../../contract-tests/consumers/frontend"),
    "client/": here("../../client/samples"),
  },
  worlds: here("../../contract-tests/worlds"),
  controlYaml: fileURLToPath(import.meta.resolve("@chat-friends/sandbox/control.openapi.yaml")),
  changesets: here("../../../.changeset"),
  packages: here("../.."),
  templates: here("../templates"),
  sources: here("../src"),
  output: here("../dist"),
});
