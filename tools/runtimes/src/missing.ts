import { type NotRun, whyNoBrowser } from "@chat-friends/workspace/suite";
import type { Host } from "./hosts/host.ts";

/** The runtimes that this machine can't run, each with the reason: what kept pnpm from installing it, or else that there is none for this machine. */
export function missing(hosts: readonly Host[], machine: NodeJS.ProcessEnv, trouble: string | undefined): NotRun[] {
  return hosts
    .filter((host) => !host.isThere())
    .map(({ name, needs }) => {
      if (needs === "browser") return { needs, reason: whyNoBrowser(machine) };
      return { needs, name, reason: trouble ?? "its package brings no program for this machine" };
    });
}
