import type { Command } from "commander";
import { targetOption } from "../settings/app-options.ts";
import { add, show } from "./subcommand.ts";

/** `contract-test`, `reset` and `world`, which use the control plane of a running sandbox. */
export function addSandboxTools(program: Command): void {
  const plane = async (options: { target: string }) => {
    const { controlPlaneAt } = await import("../target/control-plane.ts");
    return controlPlaneAt(options.target, process.env);
  };

  add(program, "contract-test", "send every case of the spec to a running sandbox and report")
    .addOption(targetOption())
    .action(async (options) => {
      const { contractTest } = await import("../commands/contract-test.ts");
      show(await contractTest(await plane(options)));
    });

  add(program, "reset", "bring a running sandbox back to the world that it started with")
    .addOption(targetOption())
    .action(async (options) => {
      const { reset } = await import("../commands/world.ts");
      console.log(await reset(await plane(options)));
    });

  const world = add(program, "world", "export, import or check the world of a sandbox");
  add(world, "export", "write the world of a running sandbox")
    .argument("[file]", "standard output if it is left out")
    .addOption(targetOption())
    .action(async (file: string | undefined, options) => {
      const { exportWorld } = await import("../commands/world.ts");
      console.log(await exportWorld(await plane(options), file));
    });
  add(world, "import", "replace everything in a running sandbox with a world")
    .argument("<file>", "a world file, or - for standard input")
    .addOption(targetOption())
    .action(async (file: string, options) => {
      const { importWorld } = await import("../commands/world.ts");
      console.log(await importWorld(await plane(options), file));
    });
  add(world, "check", "check a world file; each error has its line and column")
    .argument("<file>", "a world file, or - for standard input")
    .action(async (file: string) => {
      const { checkedWorld } = await import("../commands/world.ts");
      checkedWorld(file);
      console.log(`${file} is a world`);
    });
}
