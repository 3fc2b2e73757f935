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
const once = ["primitives.test.ts", "conditions.test.ts"];

/** The tests of a folder, on each of the two. */
export function onBoth(dir: string) {
  return defineConfig({
    ...shared,
    test: { ...shared.test, dir, projects: [project("node", []), project("browser", once)] },
  });
}

export default onBoth("test");
