import { type NotRun, whyNoBrowser } from "@chat-friends/workspace/suite";
import type { CheckResult, Setting } from "../check.ts";

/** A runtime, and how the machine that runs the suite starts it. */
export interface Host {
  /** With its version if this project pins one, such as `Bun 1.4.5`. */
  name: string;
  /** The name of its group in CHAT_FRIENDS_REQUIRE. */
  needs: "runtimes" | "browser";
  isThere(): boolean;
  /** Runs its checks; rejects if it can't be started, or if it stops before the last check. */
  run(setting: Setting): Promise<CheckResult[]>;
}

/** The runtimes that this machine can't run, each with the reason: pnpm could not install it, or it has no program for this machine. */
export function missing(hosts: readonly Host[], machine: NodeJS.ProcessEnv, trouble: string | undefined): NotRun[] {
  return hosts
    .filter((host) => !host.isThere())
    .map(({ name, needs }) => {
      if (needs === "browser") return { needs, reason: whyNoBrowser(machine) };
      return { needs, name, reason: trouble ?? "its package brings no program for this machine" };
    });
}
