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

// Nobody can be told, and the work goes on; only the exit code is left to show it.
process.stderr.once("error", () => {
  process.stderr.on("error", () => {});
  process.once("exit", () => {
    process.exitCode ||= exitCodes.unusable;
  });
});

await run(process.argv.slice(2), process.env);
// What a reader that stands still has not taken must not keep a command alive that was stopped.
if (process.exitCode === exitCodes.stopped) setTimeout(() => process.exit(), 1000).unref();
