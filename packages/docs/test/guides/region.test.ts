import { expect, it } from "vitest";
import { regionOf, withoutMarks } from "../../build/guides/region.ts";

const code = `import x;

// #region a
if (x) {
  // #region b
  call(x);

    deep();
  // #endregion
}
`;

it("gives the lines between its marks, without their common indent", () => {
  expect(regionOf(code, "b")).toBe("call(x);\n\n  deep();");
});

it.each(["c", "a b"])("refuses a region that does not exist: %s", (name) => {
  expect(() => regionOf(code, name)).toThrow(`no region ${name}`);
});

it("refuses a region without an end", () => {
  expect(() => regionOf("// #region a\nx", "a")).toThrow("no region a");
});

it("removes the marks from the whole file", () => {
  expect(withoutMarks(code)).toBe("import x;\n\nif (x) {\n  call(x);\n\n    deep();\n}");
});
