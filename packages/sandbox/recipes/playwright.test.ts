import { createSandbox } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";
import type { Request as PageRequest, Route } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { befriend } from "./befriend.ts";
import { answerFrom, appForWorker } from "./playwright.ts";

const world = { accounts: { ann: {}, ben: {} } };

/** Stands for a browser: what its page sends goes through the handler of a route. */
function pageBehind(handler: (route: Route) => Promise<void>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const body = await request.text();
    const sent: Partial<PageRequest> = { url: () => request.url, method: () => request.method, postData: () => body };
    let response: Response | undefined;
    const route: Partial<Route> = {
      request: () => sent as PageRequest,
      abort: async () => undefined,
      fulfill: async ({ body: text, status = 200, headers = {} } = {}) => {
        response = new Response(String(text), { status, headers });
      },
    };
    await handler(route as Route);
    if (!response) throw new TypeError("Failed to fetch");
    return response;
  };
}

test("a sandbox in the test's own process answers a page", async () => {
  const sandbox = createSandbox({ world });
  const page = pageBehind(answerFrom(sandbox));
  sandbox.control.faults.add({ effect: "dropped-before", times: 1 });

  await expect(befriend(page)).rejects.toThrow(TypeError);
  expect(await befriend(page)).toBe(0);
  expect(await befriend(page)).toBe(30001);
});

test("each worker has an app of its own on the port they share", async () => {
  const controlToken = "token-of-this-run";
  const { url, close } = await startServer({ sandbox: createSandbox({ controlToken }), host: "127.0.0.1", port: 0 });
  onTestFinished(close);
  const onPort = async (request: Request) =>
    fetch(request.url.replace("https://console.tim.qq.com", url), { method: "POST", body: await request.text() });
  const [first, second] = await Promise.all([
    appForWorker(url, controlToken, world),
    appForWorker(url, controlToken, world),
  ]);

  expect(await befriend(onPort, first.sdkAppId)).toBe(0);
  expect(await befriend(onPort, second.sdkAppId)).toBe(0);
  expect(await befriend(onPort, first.sdkAppId)).toBe(30001);
  await first.reset();
  expect(await befriend(onPort, first.sdkAppId)).toBe(0);
  await first.remove();
  expect(await befriend(onPort, first.sdkAppId)).toBe(60006);
});
