// node build/site.ts [--base /chat-friends/]: writes dist/. The base is the path of the site on its host, which only 404.html needs.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { baseFrom } from "./layout/base.ts";
import { writeSite } from "./write-site.ts";

const { values } = parseArgs({ options: { base: { type: "string", default: "/" } } });

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

await writeSite({
  base: baseFrom(values.base),
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
