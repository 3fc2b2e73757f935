import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { readSpec, specFolder } from "../../src/model/read-spec.ts";

it("the ledger begins with the disabled rules of Redocly, and each of them names its row", async () => {
  const configuration = await readFile(join(specFolder, "redocly.yaml"), "utf8");
  const { ledger } = await readSpec(specFolder);
  const named = [...configuration.matchAll(/ledger\.yaml, ([a-z0-9-]+)/g)].map(([, id]) => id);

  expect(Object.keys(parse(configuration).rules)).toHaveLength(named.length);
  expect(ledger.slice(0, named.length).map(({ id }) => id)).toEqual(named);
});
