import { defineConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

/** A run over one implementation of the primitives: Node's crypto and zlib, or what browsers get. */
function project(name: "node" | "browser", exclude: string[]) {
  return {
    extends: true as const,
    test: { name, exclude, provide: { runtime: name } },
    ssr: { resolve: { conditions: [name] } },
  };
}

/** These name both implementations themselves. */
const once = ["test/primitives.test.ts", "test/conditions.test.ts"];

export default defineConfig({
  ...shared,
  test: { ...shared.test, projects: [project("node", []), project("browser", once)] },
});
