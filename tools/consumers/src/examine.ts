import { copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { installNested } from "@chat-friends/testing/pnpm";
import { shipped } from "./bundle.ts";
import { probed } from "./compile.ts";
import { brunoKeeps, mcpAsksForSignature, postmanKeeps, sentByBruno, sentByPostman } from "./converters.ts";
import { foreign } from "./foreign.ts";
import type { Generated } from "./generator.ts";
import { schemaGenerators } from "./generators/schemas.ts";
import { indexed, typeGenerators } from "./generators/types.ts";
import type { Probe } from "./probes.ts";
import { runGenerator } from "./run-generator.ts";
import { answeredBy, throughPrism } from "./servers.ts";
import { validators } from "./validators.ts";

/** The results of the foreign tools for the bundle. */
export interface Findings {
  ownTypes: Record<Probe, boolean>;
  generated: Generated[];
  validators: Record<"spectral" | "redocly" | "swaggerParser", string>;
  /** How many cases each server answers correctly. */
  servers: Record<"proxy" | "mock" | "expressValidator" | "backend", string>;
  converters: { postman: string; bruno: string; mcp: { asked: boolean; fromEnvironment: boolean } };
  /** The ActionStatus of each request of the ready-made artefacts. */
  sent: { postman: string[]; bruno: string[] };
}

/** Installs the tools and runs them one after the other. At the same time they would time out. */
export async function examine(): Promise<Findings> {
  await installNested(foreign);
  // Inside the tools' own workspace, where the imports of their output resolve.
  const output = join(foreign, ".out");
  await rm(output, { recursive: true, force: true });
  const folder = (name: string) => join(output, name.replace(/\W+/g, "-"));

  const generated: Generated[] = [];
  for (const generator of [...typeGenerators, ...schemaGenerators]) {
    generated.push(await runGenerator(generator, shipped("openapi.json"), folder(generator.name)));
  }
  const prism = (port: number, bundle: string) => ["prism", "mock", bundle, "--errors", "--port", String(port)];
  return {
    ownTypes: await ownTypes(folder("own")),
    generated,
    validators: await validators(folder("validators")),
    servers: {
      proxy: await throughPrism(),
      mock: await answeredBy((port, bundle) => [...prism(port, bundle), "--host", "127.0.0.1"]),
      expressValidator: await answeredBy((port, bundle) => ["node", "express-server.mjs", String(port), bundle]),
      backend: await answeredBy((port, bundle) => ["node", "backend-server.mjs", String(port), bundle]),
    },
    converters: {
      postman: await postmanKeeps(folder("postman")),
      bruno: brunoKeeps(),
      mcp: await mcpAsksForSignature(folder("mcp")),
    },
    sent: { postman: await sentByPostman(folder("newman")), bruno: await sentByBruno(folder("bru")) },
  };
}

async function ownTypes(folder: string): Promise<Record<Probe, boolean>> {
  await mkdir(folder, { recursive: true });
  await copyFile(shipped("chat-friends.d.ts"), join(folder, "chat-friends.d.ts"));
  return probed(indexed("./chat-friends.d.ts", 'names.components["schemas"]'), folder);
}
