import { expect, it, onTestFinished, vi } from "vitest";
import { setupMocks } from "../src/node.ts";
import { startRealServer } from "./real-server.ts";

it("lets requests without a handler pass if the options of listen say so", async () => {
  const { address, stop } = await startRealServer();
  onTestFinished(stop);
  const mocks = setupMocks();
  mocks.listen({ onUnhandledFrame: "bypass" });
  onTestFinished(() => mocks.close());

  const response = await fetch(address);

  expect(await response.text()).toBe("real");
});

it.each(["22.12.0", "24.0.0"])("runs on Node %s", (node) => {
  vi.stubGlobal("process", Object.create(process, { versions: { value: { node } } }));

  expect(() => setupMocks()).not.toThrow();
});

it.each(["20.20.2", "22.11.0"])("says on Node %s which one msw needs, and what runs without msw", (node) => {
  vi.stubGlobal("process", Object.create(process, { versions: { value: { node } } }));

  expect(() => setupMocks()).toThrow(
    `msw 3 needs Node 22.12 or newer, and this is Node ${node}; mockFetch of @chat-friends/mocks/fetch runs without msw`,
  );
});
