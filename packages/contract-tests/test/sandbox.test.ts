import { expect, it } from "vitest";
import { cases, checkCase } from "../src/index.ts";
import { startSandbox, stores } from "./targets/sandbox-target.ts";
import { worldOf } from "./worlds.ts";

const runs = Object.entries(stores).flatMap(([kind, openStore]) =>
  cases.map((contractCase) => ({ id: contractCase.id, contractCase, kind, openStore })),
);

it.each(runs)("a sandbox on the $kind store answers $id over a port", async ({ contractCase, openStore }) => {
  const target = await startSandbox(worldOf(contractCase.id), openStore());

  const verdict = await checkCase(target, contractCase);

  expect(verdict).toEqual({ case: contractCase.id, outcome: "passed" });
});
