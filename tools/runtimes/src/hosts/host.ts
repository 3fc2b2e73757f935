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
