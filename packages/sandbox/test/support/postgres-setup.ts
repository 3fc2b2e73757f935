import { startPostgres } from "@chat-friends/testing/postgres";
import type { TestProject } from "vitest/node";

/** Starts a PostgreSQL for all tests of a project. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres({ max_connections: 200 });
  provide("postgres", server.url);
  return server.remove;
}
