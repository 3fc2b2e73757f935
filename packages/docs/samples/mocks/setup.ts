import { setupMocks } from "@chat-friends/mocks/node";
import { afterAll, afterEach, beforeAll } from "vitest";

export const mocks = setupMocks();

beforeAll(() => mocks.listen());
afterEach(() => mocks.resetHandlers());
afterAll(() => mocks.close());
