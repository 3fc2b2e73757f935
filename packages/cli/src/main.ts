#!/usr/bin/env node
import { run } from "./run.ts";

// A reader that has seen enough, such as `head`, is not a fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

await run(process.argv.slice(2), process.env);
