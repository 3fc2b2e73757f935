import "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** The store under test: which of the projects in vitest.config.ts is running. */
    store: "memory" | "sqlite" | "postgres";
    /** Address of the PostgreSQL that the project has started. */
    postgres: string;
    /** Path of the bundled test/durability/server.ts. */
    server: string;
  }
}
