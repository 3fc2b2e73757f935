import { chromium } from "./chromium.ts";
import type { Host } from "./host.ts";
import { programs } from "./programs.ts";

/** Every runtime that the client supports. */
export const hosts: readonly Host[] = [...programs, chromium];
