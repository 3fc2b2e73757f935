import { readFile } from "node:fs/promises";
import { cases } from "@chat-friends/contract-tests";
import { expect, it } from "vitest";
import { examine } from "../src/examine.ts";
import { tableOf } from "../src/table.ts";

const minutes = 60_000;
const findings = await examine();

it(
  "CONSUMERS.md shows the present results of the tools; `pnpm --filter @chat-friends/consumers run table` writes it",
  async () => {
    const written = await readFile(new URL("../../../spec/CONSUMERS.md", import.meta.url), "utf8");

    expect(written).toBe(tableOf(findings));
  },
  10 * minutes,
);

it("Spectral, Redocly and swagger-parser find no fault", () => {
  expect(findings.validators).toEqual({ spectral: "clean", redocly: "clean", swaggerParser: "clean" });
});

it.each(["proxy", "mock", "expressValidator", "backend"] as const)("every case passes the %s", (server) => {
  expect(findings.servers[server]).toBe(`${cases.length} of ${cases.length}`);
});

it("every generator runs without a warning", () => {
  expect(findings.generated.filter(({ runs }) => runs !== "clean").map(({ generator }) => generator.name)).toEqual([]);
});

it("every probe compiles with the ready-made types, also that of a misspelt tag", () => {
  expect(Object.values(findings.ownTypes)).not.toContain(false);
});

it("the sandbox answers OK to the ready-made collections as imported", () => {
  expect(findings.sent).toEqual({ postman: Array(5).fill("OK"), bruno: Array(5).fill("OK") });
});

it("the converters keep the five values, and no model is asked for the signature", () => {
  expect(findings.converters).toEqual({
    postman: "5 of 5 values",
    bruno: "5 of 5 values",
    mcp: { asked: false, fromEnvironment: true },
  });
});
