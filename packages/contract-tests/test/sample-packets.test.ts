import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { type CaseId, type ContractCase, checkCase } from "../src/index.ts";
import { findCase } from "./find-case.ts";
import { startMocks } from "./targets/mocks-target.ts";
import { startSandbox } from "./targets/sandbox-target.ts";
import { worldOf } from "./worlds.ts";

/** The samples of the source pages, in their order, and the case of each. */
const samples: { page: string; sample: string; id: CaseId }[] = [
  { page: "Adding Friends", sample: "basic", id: "friend_add.basic" },
  { page: "Adding Friends", sample: "complete", id: "friend_add.complete" },
  { page: "Adding Friends", sample: "batch", id: "friend_add.partial_failure" },
  { page: "Importing Friends", sample: "basic", id: "friend_import.basic" },
  { page: "Importing Friends", sample: "complete", id: "friend_import.complete" },
  { page: "Importing Friends", sample: "batch", id: "friend_import.partial_failure" },
  { page: "Updating Friends", sample: "basic", id: "friend_update.basic" },
  { page: "Updating Friends", sample: "complete", id: "friend_update.complete" },
  { page: "Updating Friends", sample: "batch", id: "friend_update.partial_failure" },
  { page: "Pulling Specified Friends", sample: "basic", id: "friend_get_list.basic" },
  { page: "Pulling Specified Friends", sample: "batch", id: "friend_get_list.partial_failure" },
  { page: "Pulling Lists", sample: "basic", id: "group_get.basic" },
  { page: "Pulling Lists", sample: "complete", id: "group_get.complete" },
];

const folder = join(import.meta.dirname, "sample-packets");
const mocks = startMocks();

it("every packet of the pages stands in the table", () => {
  const printed = readdirSync(folder).flatMap((file) =>
    Object.keys(packetsOf(file)).map((name) => `${basename(file, ".json")}.${name}`),
  );

  expect(printed.sort()).toEqual(samples.map(({ id }) => id).sort());
});

it.each(samples)("$page: the $sample sample is the case $id", ({ id }) => {
  expect(asPrinted(id)).toEqual(findCase(id));
});

it.each(samples)("$page: a sandbox answers the $sample sample as printed", async ({ id }) => {
  const verdict = await checkCase(await startSandbox(worldOf(id)), asPrinted(id));

  expect(verdict).toEqual({ case: id, outcome: "passed" });
});

it.each(samples)("$page: mocks answer the $sample sample as printed", async ({ id }) => {
  const verdict = await checkCase(mocks.target, asPrinted(id));

  expect(verdict).toEqual({ case: id, outcome: "passed" });
});

/** The case with the request and the reply that the page prints, without its comments. */
function asPrinted(id: CaseId): ContractCase {
  const contractCase = findCase(id);
  const packet: object = packetsOf(`${contractCase.operation}.json`)[contractCase.name] ?? {};
  return { ...contractCase, ...packet };
}

function packetsOf(file: string): Record<string, object> {
  return JSON.parse(readFileSync(join(folder, file), "utf8"));
}
