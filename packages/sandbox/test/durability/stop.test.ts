import { expect, it } from "vitest";
import { temporaryFile } from "../support/temporary-folder.ts";
import { makeFile } from "./crash-model.ts";
import { startServerProcess } from "./server-process.ts";
import { settleAll } from "./settle-all.ts";
import { writers, writeUntilCut } from "./writers.ts";

it("a server that is stopped under load has answered exactly what is in the file, and ends well", {
  timeout: 30_000,
}, async () => {
  const file = temporaryFile();
  await makeFile(file);
  const server = await startServerProcess({ file });

  let replies = 0;
  const written = await writeUntilCut(server.url, "writer", 1, () => {
    replies += 1;
    if (replies === 100) server.kill("SIGTERM");
  });

  expect(await server.ended).toEqual({ code: 0, stderr: "" });
  expect(await settleAll(written, file)).toEqual(Array(writers).fill("absent"));
});
