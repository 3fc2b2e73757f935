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

it("is the lines between its marks, without their common indent", () => {
  expect(regionOf(code, "b")).toBe("call(x);\n\n  deep();");
});

it.each(["c", "a b"])("is refused where there is none: %s", (name) => {
  expect(() => regionOf(code, name)).toThrow(`no region ${name}`);
});

it("is refused where it has no end", () => {
  expect(() => regionOf("// #region a\nx", "a")).toThrow("no region a");
});

it("leaves its marks out of the whole file", () => {
  expect(withoutMarks(code)).toBe("import x;\n\nif (x) {\n  call(x);\n\n    deep();\n}");
});
