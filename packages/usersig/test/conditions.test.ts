import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

const root = new URL("../", import.meta.url);

/** The file in which Node finds the primitives with these conditions. Node itself always adds the condition "node". */
function resolved(conditions: readonly string[]): string {
  const script = 'console.log(import.meta.resolve("#primitives"))';
  const flags = conditions.map((condition) => `--conditions=${condition}`);
  const output = execFileSync(process.execPath, [...flags, "--input-type=module", "--eval", script], { cwd: root });
  return output.toString().trim().replace(root.href, "");
}

it.each([
  [[], "dist/primitives/node.js"],
  [["browser"], "dist/primitives/portable.js"],
  [["@chat-friends/source"], "src/primitives/node.ts"],
  [["@chat-friends/source", "browser"], "src/primitives/portable.ts"],
])("the conditions %j select the primitives %s", (conditions, file) => {
  expect(resolved(conditions)).toBe(file);
});
