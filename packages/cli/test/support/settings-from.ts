import { Command } from "commander";
import { onTestFinished, vi } from "vitest";
import { sandboxOptions } from "../../src/settings/sandbox-options.ts";
import { type Settings, settingsOf } from "../../src/settings/sandbox-settings.ts";
import { secretKeyOption } from "../../src/settings/secrets.ts";
import { checkVariables } from "../../src/settings/variables.ts";

/** The settings of `chat-friends sandbox` with these parameters and variables; throws what the command line would say. */
export function settingsFrom(
  parameters: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Settings {
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  checkVariables(process.env);
  const command = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  for (const option of [...sandboxOptions(), secretKeyOption()]) command.addOption(option);
  command.parse(parameters, { from: "user" });
  return settingsOf(command.opts(), process.env);
}
