import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { temporaryFolder } from "@chat-friends/testing";
import { markdownTable } from "@chat-friends/testing/text-table";
import { afterAll, expect, it } from "vitest";
import { frameworks } from "../src/frameworks.ts";

const run = promisify(execFile);

const combinations = ["5.4", "5.9", "7"].flatMap((version) =>
  [true, false].flatMap((strict) => ["node16", "bundler"].map((resolution) => ({ version, strict, resolution }))),
);
const table: string[][] = [];

afterAll(() => {
  console.log(markdownTable(["TypeScript", "strict", "moduleResolution", "errors of others"], table).join("\n"));
});

/** The compiler's errors in a program that uses every entry of the client, and in the declarations, one line each. */
async function errorsOf(version: string, compilerOptions: object): Promise<string[]> {
  const always = {
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    types: [],
    noEmit: true,
    skipLibCheck: false,
  };
  const files = [join(frameworks, "consumer.ts")];
  const tsconfig = JSON.stringify({ compilerOptions: { ...always, ...compilerOptions }, files });
  const project = temporaryFolder({ "tsconfig.json": tsconfig });
  const compiler = join(frameworks, `node_modules/typescript-${version}/bin/tsc`);
  const { stdout } = await run(process.execPath, [compiler, "--pretty", "false", "-p", project]).catch(
    (error) => error,
  );
  return String(stdout)
    .split("\n")
    .filter((line) => /error TS\d+/.test(line));
}

/** Whether an error is in the declarations of a foreign package. */
const isOfOthers = (error: string) => /node_modules\/(?!@chat-friends\/)/.test(error.split("(")[0] ?? "");

it.each(combinations)(
  "every entry compiles with TypeScript $version, strict: $strict, moduleResolution: $resolution",
  async ({ version, strict, resolution }) => {
    const module = resolution === "bundler" ? "esnext" : resolution;

    const errors = await errorsOf(version, { strict, module, moduleResolution: resolution });

    const ofOthers = errors.filter(isOfOthers);
    table.push([version, String(strict), resolution, ofOthers.join("; ") || "none"]);
    expect(errors.filter((error) => !isOfOthers(error))).toEqual([]);
  },
);

it("an error in the program is found", async () => {
  const errors = await errorsOf("5.9", { strict: true, module: "node16", moduleResolution: "node16", lib: ["es5"] });

  expect(errors).not.toEqual([]);
});
