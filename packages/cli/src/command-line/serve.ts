import type { Command } from "commander";
import { sandboxOptions } from "../settings/sandbox-options.ts";
import { secretKeyOption } from "../settings/secrets.ts";
import { add } from "./subcommand.ts";

/** `sandbox` and `sandbox switches`. */
export function addSandbox(program: Command): void {
  const sandbox = add(program, "sandbox", "serve a stateful local stand-in for the service")
    .addHelpText(
      "after",
      `
Each option has a variable: --open-accounts is CHAT_FRIENDS_OPEN_ACCOUNTS=1. An option overrides its variable.
--switch, --allowed-hosts and --allowed-origins may be given more than once.
The key and the control token come from CHAT_FRIENDS_SECRET_KEY and CHAT_FRIENDS_CONTROL_TOKEN.

Examples:
  ${program.name()} sandbox --memory --open-accounts
  ${program.name()} sandbox --port 4601 --world world.json --switch rateLimit=on
  ${program.name()} sandbox --tls --official-hosts --port 443`,
    )
    .action(async (options) => {
      const { settingsOf } = await import("../settings/sandbox-settings.ts");
      const { runSandbox } = await import("../sandbox/run-sandbox.ts");
      await runSandbox(settingsOf(options, process.env));
    });
  for (const each of [...sandboxOptions(), secretKeyOption()]) sandbox.addOption(each);
  add(sandbox, "switches", "list the readings of the spec that --switch chooses from").action(async () => {
    const { switchesTable } = await import("../commands/switches-table.ts");
    console.log(switchesTable(program.name()));
  });
}
