#!/usr/bin/env node
import { exitCodes } from "./exit-codes.ts";
import { run } from "./run.ts";

// A reader that has seen enough, such as `head`, is not a fault. A command with work to save listens too, and ends by itself.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (process.stdout.listenerCount("error") > 1) return;
  if (error.code === "EPIPE") process.exit();
  throw error;
});

await run(process.argv.slice(2), process.env);
// What a reader that stands still has not taken must not keep a command alive that was stopped.
if (process.exitCode === exitCodes.stopped) setTimeout(() => process.exit(), 1000).unref();
