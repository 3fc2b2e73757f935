import { expect, it } from "vitest";
import { importsFor } from "../../build/guides/imports.ts";

const program = `import { a, type B, c as d } from "x";
import { e } from "../../y.ts";

a(e);
`;

it.each([
  {
    title: "the names that it uses",
    part: "a(1); e();",
    imports: 'import { a } from "x";\nimport { e } from "./y.ts";\n',
  },
  { title: "a type", part: "let b: B;", imports: 'import { type B } from "x";\n' },
  { title: "a name with another name here", part: "d();", imports: 'import { c as d } from "x";\n' },
  { title: "nothing for a member or a longer name of the same form", part: "x.a(); aa();", imports: "" },
])("a part of a program has the imports of $title", ({ part, imports }) => {
  expect(importsFor(program, part)).toBe(imports);
});

it("puts each name on its own line if a line would be too long", () => {
  const names = ["first".repeat(8), "second".repeat(8)];
  const long = `import { ${names.join(", ")} } from "x";\n`;

  expect(importsFor(long, names.join())).toBe(`import {\n  ${names.join(",\n  ")},\n} from "x";\n`);
});
