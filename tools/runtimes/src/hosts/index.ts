import { chromium } from "./chromium.ts";
import type { Host } from "./host.ts";
import { programs } from "./programs.ts";

/** Every runtime the client is made for. */
export const hosts: readonly Host[] = [...programs, chromium];
