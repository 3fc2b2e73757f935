// node main.ts [flags of vitest]: installs the runtimes, then runs the checks in each installed runtime.
import { join } from "node:path";
import { installNested } from "@chat-friends/testing/pnpm";
import { readRequired, run, writeNotRun } from "@chat-friends/workspace/suite";
import { missing } from "./hosts/host.ts";
import { hosts } from "./hosts/hosts.ts";

process.exitCode = await main(process.argv.slice(2), process.env);

async function main(flags: string[], machine: NodeJS.ProcessEnv): Promise<number> {
  const required = readRequired(machine["CHAT_FRIENDS_REQUIRE"]);
  if (required.refusal !== undefined) return refuse(required.refusal);

  const trouble = await installNested(join(import.meta.dirname, "../engines")).then(
    () => undefined,
    ({ message }: Error) => message,
  );
  const notRun = missing(hosts, machine, trouble);
  const wanted = notRun.find(({ needs }) => required.needs.includes(needs));
  if (wanted) return refuse(`CHAT_FRIENDS_REQUIRE asks for ${wanted.name ?? "a browser"}: ${wanted.reason}`);
  if (notRun.length > 0) writeNotRun(process.cwd(), "runtimes", notRun);
  return run("vitest", ["run", "--config", "vitest.runtimes.config.ts", ...flags], machine);
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}
