import { expect, it } from "vitest";
import { localScript } from "../build/redoc-script.ts";

const addresses = [
  "https://cdn.redoc.ly/redoc/logo-mini-full.svg",
  "https://cdn.redoc.ly/redoc/logo-mini.svg",
  "https://otel.cloud.redocly.com/v1/traces",
];
const page = `<p>prerendered</p>
<script type="module">
  export const addresses = ${JSON.stringify(addresses)};
  const __redoc_definition = {};
</script>`;

it("is the module without the definition, its addresses on other hosts replaced", () => {
  expect(localScript(page)).toBe('export const addresses = ["redoc.svg","redoc.svg","about:blank"];\n');
});

it.each(addresses)("fails the build, naming the address, when Redoc no longer names %s", (address) => {
  expect(() => localScript(page.replace(address, "https://moved.example/"))).toThrow(
    `Redoc's script no longer names ${address}`,
  );
});

it.each(['<script type="module">', "const __redoc_definition"])(
  "fails the build when the page no longer holds %s",
  (part) => {
    expect(() => localScript(page.replace(part, ""))).toThrow("no longer holds Redoc as a module");
  },
);
