import { createSandbox } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";
import { expect, it, onTestFinished } from "vitest";
import { cases, checkCase, runSuite, sandboxTarget, worldOf } from "../src/index.ts";
import { findCase } from "./find-case.ts";

const controlToken = "a-token-of-the-suite";

/** A sandbox behind a port, as another person would have started it. */
async function running(options: Parameters<typeof createSandbox>[0] = {}) {
  const sandbox = createSandbox({ controlToken, ...options });
  const server = await startServer({ sandbox, host: "127.0.0.1", port: 0 });
  onTestFinished(() => server.close());
  return { sandbox, url: server.url };
}

it("passes every case against a plain sandbox, spoken to over HTTP alone", async () => {
  const { url } = await running();

  const report = await runSuite(sandboxTarget({ url, controlToken }));

  expect(report).toMatchObject({ target: `sandbox at ${url}`, passed: cases.length, failed: 0, notStarted: 0 });
});

it("brings a case about in an app of its own, which goes with it: the sandbox keeps what it holds", async () => {
  const { sandbox, url } = await running({ world: { accounts: { ann: {} } } });
  const before = await sandbox.control.exportWorld();

  const verdict = await checkCase(sandboxTarget({ url: `${url}/`, controlToken }), findCase("friend_add.pending"));

  expect(verdict).toEqual({ case: "friend_add.pending", outcome: "passed" });
  expect(await sandbox.control.exportWorld()).toEqual(before);
  expect(sandbox.tenants.list()).toHaveLength(1);
});

it("starts from the default switches, also if the sandbox was started with others", async () => {
  const { url } = await running({ switches: { accounts: "open", unsetTag: "empty", strict: "on" } });

  const report = await runSuite(sandboxTarget({ url, controlToken }));

  expect(report.verdicts.filter(({ outcome }) => outcome !== "passed")).toEqual([]);
});

it("says why the control plane refuses", async () => {
  const { url } = await running();

  const checking = checkCase(sandboxTarget({ url, controlToken: "another-token-of-16" }), findCase("friend_add.basic"));

  await expect(checking).rejects.toThrow(
    "the sandbox refused POST /_sandbox/tenants: the header Authorization must be Bearer and the control token",
  );
});

it("removes the app of a case that fails, too", async () => {
  const { sandbox, url } = await running();
  const faulty = async (request: Request) => (request.url.includes("/v4/") ? Response.json({}) : fetch(request));

  const verdict = await checkCase(sandboxTarget({ url, controlToken, fetch: faulty }), findCase("friend_add.basic"));

  expect(verdict).toMatchObject({ outcome: "failed" });
  expect(sandbox.tenants.list()).toHaveLength(1);
});

it("has the world of a case, and no world for a case that starts from the default one", () => {
  expect(worldOf("friend_add.pending")).toHaveProperty("accounts");
  expect(worldOf("friend_add.basic")).toBeUndefined();
});
