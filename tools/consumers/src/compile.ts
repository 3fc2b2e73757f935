import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runForeign } from "./foreign.ts";
import { type Probe, probeNames, probes } from "./probes.ts";

const settings = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: "ES2022",
    module: "ESNext",
    moduleResolution: "Bundler",
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: [],
    noErrorTruncation: true,
  },
  files: probeNames.map(fileOf),
};

/** Compiles each probe with the generated types in `folder` under strict TypeScript. Returns whether it compiles. */
export async function probed(types: string, folder: string): Promise<Record<Probe, boolean>> {
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(settings));
  await Promise.all(probeNames.map((probe) => writeFile(join(folder, fileOf(probe)), `${types}\n${probes[probe]}\n`)));
  const { printed } = await runForeign(["tsc", "-p", "tsconfig.json", "--pretty", "false"], folder);
  const holds = (probe: Probe): [Probe, boolean] => [probe, !printed.includes(`${fileOf(probe)}(`)];
  return Object.fromEntries(probeNames.map(holds)) as Record<Probe, boolean>;
}

function fileOf(probe: Probe): string {
  return `probe-${probe.replace(" ", "-")}.ts`;
}
