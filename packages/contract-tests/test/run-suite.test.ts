import { createSandbox } from "@chat-friends/sandbox";
import { expect, it } from "vitest";
import { cases, checkCase, runSuite, type Target } from "../src/index.ts";
import { findCase } from "./find-case.ts";
import { demoAdmin } from "./targets/demo-identity.ts";
import { worldOf } from "./worlds.ts";

/** A sandbox without a port, a new one for each case. */
function freshSandboxes(): Required<Target> {
  let sandbox = createSandbox();
  return {
    name: "sandbox in process",
    baseUrl: "http://sandbox.invalid",
    identity: demoAdmin,
    fetch: (request) => sandbox.fetch(request),
    async prepare({ id }) {
      sandbox = createSandbox({ world: worldOf(id) });
      return undefined;
    },
  };
}

it("a target that is prepared for each case passes them all, in order", async () => {
  const report = await runSuite(freshSandboxes());

  expect(report).toEqual({
    target: "sandbox in process",
    passed: cases.length,
    failed: 0,
    notStarted: 0,
    verdicts: cases.map(({ id }) => ({ case: id, outcome: "passed" })),
  });
});

it("a case that a target can't start is not sent, and is reported with the reason", async () => {
  const { prepare, ...target } = freshSandboxes();
  const reason = "the service takes no scripted outcomes";

  const report = await runSuite({
    ...target,
    prepare: async (contractCase) => (contractCase.name === "partial_failure" ? { reason } : prepare(contractCase)),
  });

  expect(report).toMatchObject({ passed: cases.length - 4, failed: 0, notStarted: 4 });
  expect(report.verdicts).toContainEqual({ case: "friend_add.partial_failure", outcome: "not started", reason });
});

it("what was prepared for a case is closed, also if there is no signature for it", async () => {
  const closed: string[] = [];
  const contractCase = findCase("friend_add.basic");
  const prepared = (usersig: () => string, name: string): Target => ({
    ...freshSandboxes(),
    prepare: async () => ({ identity: { ...demoAdmin, usersig }, close: async () => void closed.push(name) }),
  });
  const noSignature = () => {
    throw new Error("no key");
  };

  await checkCase(prepared(demoAdmin.usersig, "signed"), contractCase);
  await expect(checkCase(prepared(noSignature, "unsigned"), contractCase)).rejects.toThrow("no key");

  expect(closed).toEqual(["signed", "unsigned"]);
});

it("a case that fails doesn't stop the others", async () => {
  const { prepare: _prepare, ...target } = freshSandboxes();

  const report = await runSuite(target);

  expect(report.failed).toBeGreaterThan(0);
  expect(report.passed + report.failed).toBe(cases.length);
});

it("a case that fails on a target without prepare says which state it starts from", async () => {
  const { prepare: _prepare, ...target } = freshSandboxes();

  const { verdicts } = await runSuite(target);

  const problems = new Map(verdicts.map((verdict) => [verdict.case, "problems" in verdict && verdict.problems.at(-1)]));
  const missing = "and the target has no prepare that sets it up";
  expect(problems.get("friend_add.pending")).toBe(
    `friend_add.pending starts from a world of its own, worldOf("friend_add.pending"), ${missing}`,
  );
  expect([...problems.values()]).toContainEqual(
    expect.stringContaining(` starts from the world of the vendor's samples, ${missing}`),
  );
});

it("a case that fails on a target with prepare says nothing of it", async () => {
  const target = { ...freshSandboxes(), fetch: async () => Response.json({}) };

  const { verdicts } = await runSuite(target);

  expect(JSON.stringify(verdicts)).not.toContain("prepare");
});
