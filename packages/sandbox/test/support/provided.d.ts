import "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** The store under test: which of the projects in vitest.config.ts is running. */
    store: "memory" | "sqlite";
  }
}
