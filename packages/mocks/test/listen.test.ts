import { expect, it, onTestFinished } from "vitest";
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
