#!/usr/bin/env node
import { Command } from "commander";

import { withQuotedExcerpt } from "./quoted-excerpt.ts";
import { runSandbox } from "./sandbox.ts";
import { sign } from "./sign.ts";
import { variablesHelp } from "./variables.ts";

const program = new Command("chat-friends")
  .description("Sandbox and tools for the friend-management REST API of Tencent Cloud Chat (unofficial)")
  .configureOutput({ outputError: (text, write) => write(withQuotedExcerpt(text)) });

program
  .command("sandbox")
  .description("serve a stateful local stand-in for the service")
  .option("--site <folder>", "serve this folder, the built docs, at /")
  .addHelpText("after", variablesHelp)
  .action((options: { site?: string }) => runSandbox({ ...options, environment: process.env }));

program
  .command("sign")
  .description("print a UserSig for the admin")
  .option("--expire <seconds>", "how long it is good", "86400")
  .addHelpText("after", variablesHelp)
  .action((options: { expire: string }) => console.log(sign({ ...options, environment: process.env, clock: Date })));

try {
  await program.parseAsync();
} catch (error) {
  console.error(`chat-friends: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
