#!/usr/bin/env node
import { exitCodes } from "./exit-codes.ts";
import { unwritable } from "./file-faults.ts";
import { run } from "./run.ts";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A command with work to save listens too, and ends by itself.
  if (process.stdout.listenerCount("error") > 1) return;
  // A reader that has seen enough, such as `head`, is not a fault.
  if (error.code === "EPIPE") process.exit();
  console.error(`chat-friends: ${unwritable("standard output", "", error, "send it elsewhere").message}`);
  process.exit(exitCodes.unusable);
});

// Nothing more can be printed there, and the work goes on. Only the exit code can show it.
process.stderr.once("error", () => {
  process.stderr.on("error", () => {});
  process.once("exit", () => {
    process.exitCode ||= exitCodes.unusable;
  });
});

await run(process.argv.slice(2), process.env);
// A command that was stopped must end, also if the reader of its output does not take the rest.
if (process.exitCode === exitCodes.stopped) setTimeout(() => process.exit(), 1000).unref();
