import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";

const dist = join(import.meta.dirname, "../dist");

/** The built drivers, by the kind of runtime that runs them. */
export const drivers = {
  process: join(dist, "process.js"),
  worker: join(dist, "worker.js"),
  page: join(dist, "page.js"),
};

type Kind = keyof typeof drivers;

/** How each kind finds the client: a process by itself, a worker like Cloudflare's own bundler, a page like any bundler. */
const options: Record<Kind, BuildOptions> = {
  process: { platform: "node", packages: "external" },
  worker: { platform: "browser", conditions: ["workerd", "worker"] },
  page: { platform: "browser" },
};

/** Builds the drivers with the client as it ships: its dist, not its source. */
export async function buildDrivers(): Promise<void> {
  await Promise.all((Object.keys(drivers) as Kind[]).map(buildDriver));
}

async function buildDriver(kind: Kind): Promise<void> {
  await build({
    ...options[kind],
    entryPoints: [join(import.meta.dirname, "drivers", `${kind}.ts`)],
    outfile: drivers[kind],
    bundle: true,
    format: "esm",
    target: "es2023",
    logLevel: "silent",
  });
}
