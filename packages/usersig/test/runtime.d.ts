import "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Which of the two projects in vitest.config.ts is running. */
    runtime: "node" | "browser";
  }
}
