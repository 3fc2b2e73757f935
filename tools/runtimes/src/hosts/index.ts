import { bun } from "./bun.ts";
import { chromium } from "./chromium.ts";
import { deno } from "./deno.ts";
import type { Host } from "./host.ts";
import { nodes } from "./node.ts";
import { workerd } from "./workerd.ts";

/** Every runtime the client is made for. */
export const hosts: readonly Host[] = [...nodes, bun, deno, workerd, chromium];
