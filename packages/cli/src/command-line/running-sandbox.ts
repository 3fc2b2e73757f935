import type { Command, Option } from "commander";
import { targetOption } from "../settings/app-options.ts";
import { flag, InputArgument, option } from "../settings/option.ts";
import { listIn } from "../settings/readers.ts";
import { add, show } from "./subcommand.ts";

/** `contract-test`, `reset` and `world`, which use the control plane of a running sandbox. */
export function addSandboxTools(program: Command): void {
  const plane = async (options: { target: string }) => {
    const { controlPlaneAt } = await import("../target/control-plane.ts");
    return controlPlaneAt(options.target, process.env);
  };

  add(program, "contract-test", "send every case of the spec to a running sandbox and report")
    .addOption(caseOption())
    .addOption(flag("--json", "one JSON object per line in place of text"))
    .addOption(sandboxOption())
    .addHelpText(
      "after",
      `
Each case starts in an app of its own, so that the sandbox keeps its data. For a server of your own, and for
reports in other forms, run @chat-friends/contract-tests in a test runner.

Examples:
  ${program.name()} contract-test
  ${program.name()} contract-test --case friend_add,group_get.unchanged --json`,
    )
    .action(async (options) => {
      const { contractTest } = await import("../commands/contract-test.ts");
      const { withEndEvent } = await import("../job/end-event.ts");
      await withEndEvent(options.json === true, console.log, async () =>
        show(await contractTest(await plane(options), options)),
      );
    });

  add(program, "reset", "bring a running sandbox back to the world that it started with")
    .addOption(sandboxOption())
    .action(async (options) => {
      const { reset } = await import("../commands/world.ts");
      console.log(await reset(await plane(options)));
    });

  const world = add(program, "world", "export, import or check the world of a sandbox");
  add(world, "export", "write the world of a running sandbox")
    .argument("[file]", "standard output if it is left out")
    .addOption(sandboxOption())
    .action(async (file: string | undefined, options) => {
      const { exportWorld } = await import("../commands/world.ts");
      console.log(await exportWorld(await plane(options), file));
    });
  add(world, "import", "replace everything in a running sandbox with a world")
    .addArgument(new InputArgument("<file>", "a world file, or - for standard input"))
    .addOption(sandboxOption())
    .action(async (file: string, options) => {
      const { importWorld } = await import("../commands/world.ts");
      console.log(await importWorld(await plane(options), file));
    });
  add(world, "check", "check a world file; each error has its line and column")
    .addArgument(new InputArgument("<file>", "a world file, or - for standard input"))
    .action(async (file: string) => {
      const { checkedWorld } = await import("../commands/world.ts");
      checkedWorld(file);
      console.log(`${file} is a world`);
    });
}

/** The service has no control plane. */
function sandboxOption(): Option {
  return targetOption({ of: "the sandbox" });
}

function caseOption(): Option {
  return option({
    flags: "--case <names>",
    meaning: "only these operations and cases, with commas between",
    allowed: "operations and cases with commas between, such as friend_add,group_get.unchanged",
    fallback: [],
    shownFallback: "all",
    read: (text) => listIn(text, (name) => name !== ""),
    together: (earlier, later) => [...earlier, ...later],
  });
}
