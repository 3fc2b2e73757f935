import { defaultWorld } from "@chat-friends/sandbox";
import { expect, it } from "vitest";
import { cases, checkCase } from "../src/index.ts";
import { isScriptable } from "./scriptable.ts";
import { startSandbox } from "./targets/sandbox-target.ts";
import { worlds } from "./worlds.ts";

const started = cases.flatMap((contractCase) => {
  const world = worlds.get(contractCase.id);
  return world ? [{ id: contractCase.id, contractCase, world }] : [];
});

const scripted = started.flatMap(({ id, contractCase, world: { scripted: outcomes = [], ...state } }) =>
  outcomes.map((outcome) => {
    const others = outcomes.filter((other) => other !== outcome);
    return { id, contractCase, ...outcome, worldWithout: { ...state, scripted: others } };
  }),
);

it("each world belongs to a case", () => {
  expect([...worlds.keys()].sort()).toEqual(started.map(({ id }) => id).sort());
});

it.each(started)("$id needs its own world: it fails in the default one", async ({ contractCase }) => {
  const target = await startSandbox(defaultWorld);

  const verdict = await checkCase(target, contractCase);

  expect(verdict).toMatchObject({ outcome: "failed" });
});

it("only outcomes that no state brings about are scripted", () => {
  const lines = scripted.map(({ id, code, To_Account = "the whole request" }) => `  ${id}: ${code} for ${To_Account}`);
  console.info(`scripted outcomes; any other refusal follows from the state of a world:\n${lines.join("\n")}`);

  expect(scripted.filter(({ code }) => !isScriptable(code))).toEqual([]);
});

it.each(scripted)("$id needs the scripted $code: it fails without", async ({ contractCase, worldWithout }) => {
  const target = await startSandbox(worldWithout);

  const verdict = await checkCase(target, contractCase);

  expect(verdict).toMatchObject({ outcome: "failed" });
});

it.each([30002, 30004, 30006, 30007, 30008, 30540, 60005, 60007, 60022, 70050, 72001])("%i may be scripted", (code) => {
  expect(isScriptable(code)).toBe(true);
});

it.each([0, 30001, 30003, 30010, 30011, 30539, 60001, 60002, 60015, 70014, 80001])("%i may not be scripted", (code) => {
  expect(isScriptable(code)).toBe(false);
});
