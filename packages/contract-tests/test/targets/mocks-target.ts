import { setupMocks } from "@chat-friends/mocks/node";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { Target } from "../../src/index.ts";
import { demoAdmin } from "./demo-identity.ts";

/** Mocks that listen while the tests of a file run. The handler of a test is removed after it. */
export function startMocks() {
  const mocks = setupMocks();
  beforeAll(() => mocks.listen());
  afterEach(() => mocks.resetHandlers());
  afterAll(() => mocks.close());

  const target: Target = {
    name: "mocks",
    baseUrl: "http://service.invalid",
    // Read for each call, because msw replaces `fetch`.
    fetch: (request) => fetch(request),
    identity: demoAdmin,
  };
  return { mocks, target };
}
