import { expect, it } from "vitest";
import { nearest } from "../src/nearest.ts";
import { formOf } from "../src/pattern-form.ts";
import { jsonFault } from "../src/refuse/json-fault.ts";

it.each<[text: string, line: number, column: number]>([
  ["", 1, 1],
  ["  ", 1, 3],
  ["x", 1, 1],
  ["{", 1, 2],
  ['{"a"', 1, 5],
  ['{"a" 1}', 1, 6],
  ['{"a":}', 1, 6],
  ['{"a":1,}', 1, 8],
  ["[1,]", 1, 4],
  ["[1 2]", 1, 4],
  ["[1}", 1, 3],
  ["{1:2}", 1, 2],
  ["{} {}", 1, 4],
  ["[]]", 1, 3],
  ["[01]", 1, 3],
  ["[1.]", 1, 3],
  ["[+1]", 1, 2],
  ["[tru]", 1, 2],
  ['["a]', 1, 5],
  ['["\\x"]', 1, 3],
  ['["\\u12"]', 1, 3],
  ['["a\tb"]', 1, 4],
  ["{\n  'a': 1\n}", 2, 3],
  ['[\r\n  "é",\r\n  ,\r\n]', 3, 3],
  ['{"a b": "c d" "e"}', 1, 15],
])("a text that is not JSON is one up to its fault: %j", (text, line, column) => {
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  expect(jsonFault(text)).toEqual({ line, column });
});

it("a text that is nested 100 000 deep is JSON up to its end", () => {
  expect(jsonFault("[".repeat(100_000))).toEqual({ line: 1, column: 100_001 });
});

it("the fault of a JSON text that is cut anywhere is its end, or the number or word that is cut", () => {
  const text = '{"a": [1.5e+3, true, null, "\\u00e9\\n"], "b": {"c": {}}, "d": -0}';

  for (let end = 0; end < text.length; end += 1) {
    const { column } = jsonFault(text.slice(0, end));
    expect(column - 1).toBeLessThanOrEqual(end);
    expect(text.slice(column - 1, end)).toMatch(/^[-\w.+\\]*$/);
  }
});

it.each<[pattern: string, form: string | undefined]>([
  ["^[ -~]+$", "printable ASCII characters"],
  ["^AddSource_Type_[A-Za-z]{1,8}$", "AddSource_Type_ and 1 to 8 letters"],
  ["^(A_b|C_d)$", "A_b or C_d"],
  ["^(A|B|C|D|E_[A-Za-z]{1,8})$", "a standard tag or E_ and 1 to 8 letters"],
  ["^(A|B_[A-Za-z]{1,8}|C)$", "A, C or B_ and 1 to 8 letters"],
  ["^a+b$", undefined],
  ["^(A|a+)$", undefined],
])("%s in words", (pattern, form) => {
  expect(formOf(pattern)).toBe(form);
});

it.each<[name: string, names: string[], found: string | undefined]>([
  ["From_Account", ["To_Account", "From_Acount"], "From_Acount"],
  ["From_Account", ["from_account"], "from_account"],
  ["From_Account", ["FromAccounts"], "FromAccounts"],
  ["From_Account", ["FrmAccounts"], undefined],
  ["From_Account", ["From_Acc"], undefined],
  ["From_Account", ["From_Acoun", "From_Accoun"], "From_Accoun"],
  ["From_Account", [...Array(100).fill("x"), "From_Acount"], undefined],
  ["From_Account", ["😀😀😀😀😀😀"], undefined],
  ["From_Account", ["From_Accoun😀"], "From_Accoun😀"],
  ["From_Account", [], undefined],
])("of the names given for %s, the nearest of %j is %s", (name, names, found) => {
  expect(nearest(name, names)).toBe(found);
});
