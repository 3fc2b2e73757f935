import { readFileSync } from "node:fs";
import { expect, it, onTestFinished } from "vitest";
import { createSandbox } from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { entryOf } from "../support/ask.ts";
import { clock } from "../support/clock.ts";
import { overwrite } from "../support/overwrite.ts";
import { send } from "../support/send.ts";
import { temporaryFile } from "../support/temporary-folder.ts";

const world = {
  friends: ["ann", "ben"].map((From_Account) => ({
    From_Account,
    To_Account: "friend {n}",
    count: 300,
    Remark: `a friend of ${From_Account}`,
  })),
};

const pageBytes = 4096;

/** What the first byte of a page says that holds nothing but rows of a table like `friend`. */
const leaf = 10;

/** A database in which the first of ann's friends are garbage. */
async function damagedFile(): Promise<string> {
  const file = temporaryFile();
  await createSandbox({ store: sqliteStore({ file }), clock, world }).close();
  const bytes = readFileSync(file);
  const pages = Array.from({ length: bytes.length / pageBytes }, (_empty, page) =>
    bytes.subarray(page * pageBytes, (page + 1) * pageBytes),
  );
  const damaged = pages.findIndex((page) => page[0] === leaf && page.includes("a friend of ann"));
  overwrite(file, damaged * pageBytes, (damaged + 1) * pageBytes);
  return file;
}

it("a call that meets damaged rows is answered with 30006, and calls about other rows go on", async () => {
  const file = await damagedFile();
  const errors: unknown[] = [];
  const sandbox = createSandbox({ store: sqliteStore({ file }), clock, onError: (error) => errors.push(error) });
  onTestFinished(() => sandbox.close());
  const To_Account = Array.from({ length: 300 }, (_empty, index) => `friend ${index + 1}`);

  const reply = await send(sandbox, "friend_get_list", {
    From_Account: "ann",
    To_Account,
    TagList: ["Tag_SNS_IM_Remark"],
  });

  expect(reply).toMatchObject({ ActionStatus: "FAIL", ErrorCode: 30006 });
  expect(errors).toEqual([new Error(`the database ${file} can't be used: it is damaged`)]);
  expect(await entryOf(sandbox, "ben", "friend 1")).toMatchObject({ Tag_SNS_IM_Remark: "a friend of ben" });
});
