import { expect, it } from "vitest";
import { localScript } from "../build/redoc/redoc-script.ts";

const parts = [
  "https://cdn.redoc.ly/redoc/logo-mini-full.svg",
  "https://cdn.redoc.ly/redoc/logo-mini.svg",
  "https://otel.cloud.redocly.com/v1/traces",
  'style="color: var(',
];
const page = `<p>prerendered</p>
<script type="module">
  export const parts = ["${parts.slice(0, 3).join('","')}", ' ${parts[3]}x)"'];
  const __redoc_definition = {};
</script>`;

it("is the module without the definition, and with replaced addresses and styles", () => {
  expect(localScript(page)).toBe(
    `export const parts = ["redoc.svg","redoc.svg","about:blank", ' data-color="(x)"'];\n`,
  );
});

it.each(parts)("fails the build, naming the part, when Redoc no longer holds %s", (part) => {
  expect(() => localScript(page.replace(part, "moved"))).toThrow(`Redoc's script no longer holds ${part}`);
});

it.each(['<script type="module">', "const __redoc_definition"])(
  "fails the build when the page no longer holds %s",
  (part) => {
    expect(() => localScript(page.replace(part, ""))).toThrow("no longer holds Redoc as a module");
  },
);
