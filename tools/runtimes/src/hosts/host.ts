import { type NotRun, whyNoBrowser } from "@chat-friends/workspace/suite";
import type { CheckResult, Setting } from "../check.ts";

/** A runtime, as the machine that runs the suite starts it. */
export interface Host {
  /** With its version where this project pins one, such as `Bun 1.4.5`. */
  name: string;
  /** What CHAT_FRIENDS_REQUIRE calls the group it belongs to. */
  needs: "runtimes" | "browser";
  isThere(): boolean;
  /** Runs its checks; rejects where it can't be started, or stops before the last one. */
  run(setting: Setting): Promise<CheckResult[]>;
}

/** The runtimes that this machine can't run, each with the reason: what kept pnpm from installing it, or else that no program for this machine exists. */
export function missing(hosts: readonly Host[], machine: NodeJS.ProcessEnv, trouble: string | undefined): NotRun[] {
  return hosts
    .filter((host) => !host.isThere())
    .map(({ name, needs }) => {
      if (needs === "browser") return { needs, reason: whyNoBrowser(machine) };
      return { needs, name, reason: trouble ?? "its package brings no program for this machine" };
    });
}
