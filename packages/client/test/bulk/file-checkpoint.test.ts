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

it.each([
  { what: "another version", change: { version: 2 }, says: "the version 2, and this job has 1" },
  { what: "no version", change: { version: undefined }, says: "the version undefined, and this job has 1" },
  { what: "a count that is a text", change: { ok: "6" }, says: "no number of rows in ok" },
  { what: "a text in place of ranges", change: { done: "x" }, says: "no ranges of rows in done" },
  { what: "a range of nothing", change: { done: [[5, 5]] }, says: "no ranges of rows in done" },
  { what: "no open rows", change: { open: undefined }, says: "no ranges of rows in open" },
])("refuses a checkpoint with $what", async ({ change, says }) => {
  const path = join(folder, "changed.checkpoint");
  await writeFile(path, JSON.stringify({ ...checkpoint, ...change }));

  await expect(fileCheckpoint(path).load()).rejects.toThrow(
    expect.objectContaining({ name: "CheckpointMismatch", message: `${path} can't be used: it has ${says}` }),
  );
});

it("says when it can't read or write", async () => {
  const path = join(folder, "missing", "graph.checkpoint");

  await expect(fileCheckpoint(folder).load()).rejects.toThrow("EISDIR");
  await expect(fileCheckpoint(path).save(checkpoint)).rejects.toThrow("ENOENT");
});
