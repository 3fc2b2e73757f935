import { createServer } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { freePort, listenOnLoopback } from "../src/loopback.ts";

it("gives the port on which a server listens", async () => {
  const server = createServer((_request, response) => response.end("here"));
  onTestFinished(() => void server.close());

  const port = await listenOnLoopback(server);

  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("here");
});

it("gives a port on which nothing listens, and which a server can take", async () => {
  const port = await freePort();

  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ cause: { code: "ECONNREFUSED" } });
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(undefined)));
  expect(server.address()).toMatchObject({ port });
});
