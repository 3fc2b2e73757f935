import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sharedFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import type { Checkpoint } from "../../src/bulk/index.ts";
import { fileCheckpoint } from "../../src/node.ts";

const folder = sharedFolder();
const checkpoint: Checkpoint = {
  version: 1,
  operation: "friend_import",
  job: "graph.csv",
  done: [
    [0, 5],
    [7, 9],
  ],
  open: [],
  ok: 6,
  pending: 0,
  failed: 1,
  unknown: 0,
};

it("gives back what was saved last, and leaves one file", async () => {
  const store = fileCheckpoint(join(folder, "graph.checkpoint"));
  expect(await store.load()).toBeUndefined();

  await store.save({ ...checkpoint, ok: 5 });
  await store.save(checkpoint);

  expect(await fileCheckpoint(join(folder, "graph.checkpoint")).load()).toEqual(checkpoint);
  expect(await readdir(folder)).toEqual(["graph.checkpoint"]);
});

it("names a file that is no checkpoint", async () => {
  const path = join(folder, "graph.csv");
  await writeFile(path, "From_Account,To_Account\n");

  await expect(fileCheckpoint(path).load()).rejects.toThrow(`${path} is not a checkpoint: it is not JSON`);
});

it("says when it can't read or write", async () => {
  const path = join(folder, "missing", "graph.checkpoint");

  await expect(fileCheckpoint(folder).load()).rejects.toThrow("EISDIR");
  await expect(fileCheckpoint(path).save(checkpoint)).rejects.toThrow("ENOENT");
});
