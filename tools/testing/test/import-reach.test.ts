import { join } from "node:path";
import { expect, it } from "vitest";
import { importReach } from "../src/import-reach.ts";
import { temporaryFolder } from "../src/index.ts";

it("finds the modules that run, and not the modules that only types name", async () => {
  const folder = temporaryFolder({
    "src/index.ts": 'import { a } from "./a.ts";\nimport type { B } from "./b.ts";\nexport const x: B = a;\n',
    "src/a.ts":
      'import { join } from "node:path";\nimport fastify from "fastify/x";\nexport const a = [join, fastify];\n',
    "src/b.ts": "export type B = unknown;\n",
  });

  expect(await importReach(join(folder, "src/index.ts"), folder)).toEqual({
    files: ["src/a.ts", "src/index.ts"],
    packages: ["fastify/x", "node:path"],
  });
});
