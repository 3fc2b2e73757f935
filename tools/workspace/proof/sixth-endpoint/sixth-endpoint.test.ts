import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sharedFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { type Copy, copyOfTheTree, type Ended } from "./copy-of-the-tree.ts";

const minute = 60_000;
const copy: Copy = copyOfTheTree(sharedFolder());

/** A new file of the invented endpoint. */
const text = (name: string) => readFileSync(join(import.meta.dirname, name), "utf8");

// The steps of CONTRIBUTING.md's "Adding an endpoint", in their order; each builds on the one before.

it("1. a path without its examples stops the bundle, and the error names them", { timeout: minute }, async () => {
  copy.write("spec/paths/friend_count.yaml", text("path.yaml"));
  copy.write("spec/schemas/friend_count.yaml", text("schemas.yaml"));
  const line = "  /v4/sns/friend_count:\n    $ref: paths/friend_count.yaml\n";
  copy.insert("spec/openapi.yaml", line, "  /v4/sns/friend_import:\n");

  const { code, output } = await bundle();

  expect(code).not.toBe(0);
  expect(output).toContain("examples/friend_count.yaml");
});

it("2. a request without its response stops generate, and the error names the case", { timeout: minute }, async () => {
  copy.write("spec/examples/friend_count.yaml", `${text("requests.yaml")}responses: {}\n`);

  await bundle();
  const { code, output } = await generate();

  expect(code).not.toBe(0);
  expect(output).toMatch(/friend_count.*basic/);
});

it("3. codes that errors.yaml does not list for the operation fail, each with its number", {
  timeout: minute,
}, async () => {
  copy.write("spec/examples/friend_count.yaml", `${text("requests.yaml")}${text("responses.yaml")}`);

  await bundle();
  const { code, output } = await generate("--check");

  expect(code).not.toBe(0);
  expect(output).toContain("friend_count lists 30001");
  expect(output).toContain("friend_count lists 30003");
});

it("4. with the codes, the stale files fail by name until generate is run", { timeout: minute }, async () => {
  copy.replace("spec/errors.yaml", "friend_get_list, group_get]", "friend_get_list, group_get, friend_count]");

  await bundle();
  const before = await generate("--check");
  const written = await generate();
  const after = await generate("--check");

  expect(before.output).toContain("packages/contract/src/operations.gen.ts is stale");
  expect([written.code, after.code]).toEqual([0, 0]);
});

it("5. the gate says which bump the spec's version needs", { timeout: minute }, async () => {
  const before = await copy.run("tools/spec", "node", "src/gate/main.ts");
  copy.replace("spec/openapi.yaml", "version: 1.0.0", "version: 1.1.0");
  await bundle();
  await generate();
  const after = await copy.run("tools/spec", "node", "src/gate/main.ts");

  expect(before.code).not.toBe(0);
  expect(before.output).toMatch(/needed: minor/);
  expect(after.output).toContain("The version follows");
});

it("6. without the operation, sandbox and client do not compile, and name it", { timeout: minute }, async () => {
  const built = [
    await copy.run("packages/contract", "node", "build/validators.ts"),
    await copy.run("packages/sandbox", "sh", "-c", validatorsOfSandbox()),
  ];

  const sandbox = await copy.run("packages/sandbox", "tsc");
  const client = await copy.run("packages/client", "tsc");

  expect(built.map((run) => run.code)).toEqual([0, 0]);
  expect([sandbox.code, client.code]).not.toContain(0);
  expect(sandbox.output).toMatch(/src\/operations\/index\.ts.*friend_count/s);
  expect(client.output).toMatch(/src\/resilience\/operation-kind\.ts.*friend_count/s);
});

it("7. a wrong reply fails the contract tests, and they name the case and the member", {
  timeout: minute,
}, async () => {
  const wrong = text("operation.ts.txt").replace(
    "{ FriendNumber, ...ok }",
    "{ FriendNumber: FriendNumber + 1, ...ok }",
  );
  copy.write("packages/sandbox/src/operations/friend-count.ts", wrong);
  const map = "packages/sandbox/src/operations/index.ts";
  copy.insert(map, 'import { friendCount } from "./friend-count.ts";\n', "import { friendGetList }");
  copy.insert(map, "  friend_count: friendCount,\n", "  friend_import:");
  copy.insert("packages/client/src/resilience/operation-kind.ts", '  friend_count: "read",\n', "  friend_import:");

  const { code, output } = await contractTests();

  expect(code).not.toBe(0);
  expect(output).toMatch(/friend_count\.basic.*FriendNumber is 3, expected 2/s);
});

it("8. without its sample the site is not built, and the error names the file", { timeout: minute }, async () => {
  copy.write("packages/sandbox/src/operations/friend-count.ts", text("operation.ts.txt"));

  const { code, output } = await copy.run(
    "packages/docs",
    "node",
    "--conditions=@chat-friends/source",
    "build/site.ts",
  );

  expect(code).not.toBe(0);
  expect(output).toContain("there is no sample operations/friend_count.ts");
});

it("9. with the sample everything passes", { timeout: 2 * minute }, async () => {
  copy.write("packages/docs/samples/operations/friend_count.ts", text("sample.ts.txt"));
  const row = '  "operations/friend_count.ts": ["3 friends"],\n';
  copy.insert("packages/docs/test/samples.test.ts", row, '  "operations/group_get.ts"');

  const runs = [
    await copy.run("spec", "redocly", "lint", "dist/openapi.yaml"),
    await copy.run("tools/spec", "node", "src/lint/main.ts"),
    await copy.run("packages/contract", "node", "build/check-examples.ts"),
    ...(await Promise.all(
      ["contract", "client", "mocks", "sandbox"].map((name) => copy.run(`packages/${name}`, "tsc")),
    )),
    await contractTests(),
    await copy.run("packages/docs", "vitest", "run", "test/samples.test.ts", "-t", "friend_count|every sample"),
  ];

  expect(runs.map(({ code, output }) => (code === 0 ? "green" : output))).toEqual(runs.map(() => "green"));
});

/** The sandbox's build without its last step, with its packages from source. */
function validatorsOfSandbox(): string {
  const { scripts } = JSON.parse(readFileSync(join(copy.folder, "packages/sandbox/package.json"), "utf8"));
  const steps: string[] = scripts.build.split(" && ");
  return `export NODE_OPTIONS=--conditions=@chat-friends/source; ${steps.slice(0, -1).join(" && ")}`;
}

function bundle(): Promise<Ended> {
  return copy.run(
    "spec",
    "sh",
    "-c",
    "redocly bundle openapi.yaml -o annotated/openapi.json && node ../tools/spec/src/bundle/main.ts .",
  );
}

function generate(...args: string[]): Promise<Ended> {
  return copy.run("tools/spec", "node", "src/generate/main.ts", ...args);
}

/** Every case against the sandbox, and against the mocks. */
function contractTests(): Promise<Ended> {
  const tests = ["test/sandbox.test.ts", "test/mocks.test.ts"];
  return copy.run("packages/contract-tests", "vitest", "run", "--config", "../../vitest.config.ts", ...tests);
}
