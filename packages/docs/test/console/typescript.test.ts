import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createSandbox } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Copyable } from "../../src/console/copies/copyable.ts";
import { typescript } from "../../src/console/copies/typescript.ts";
import { demoSignature } from "../../src/console/target/signature.ts";
import { copyable, copyables } from "./cases.ts";

const run = promisify(execFile);
// The folder is inside the package, so that the programs find their imports.
const folder = fileURLToPath(new URL("../../.reports/copies/", import.meta.url));
const options = {
  extends: "../../tsconfig.json",
  compilerOptions: { types: ["node"] },
  include: ["*.ts"],
};

beforeAll(() => mkdir(folder, { recursive: true }));
afterAll(() => rm(folder, { recursive: true }));

it("compiles with every case", async () => {
  await writeFile(`${folder}tsconfig.json`, JSON.stringify(options));
  for (const call of copyables) {
    await writeFile(`${folder}${call.operation}-${call.caseName}.ts`, typescript(call) ?? "");
    const signed = typescript({ ...call, signing: { by: "demo key" } });
    await writeFile(`${folder}${call.operation}-${call.caseName}-signed.ts`, signed ?? "");
  }

  const { stdout } = await run("tsc", ["-p", folder], { cwd: folder }).catch(({ stdout }) => ({ stdout }));

  expect(stdout).toBe("");
}, 60_000);

async function printed(call: Copyable, env: Record<string, string>): Promise<string> {
  await writeFile(`${folder}run.ts`, typescript(call) ?? "");
  const args = ["--conditions=@chat-friends/source", `${folder}run.ts`];
  return run(process.execPath, args, { env }).then(
    ({ stdout }) => stdout,
    ({ stderr }) => stderr,
  );
}

it("prints the result of each item, signed by the demo key or with the reader's signature", async () => {
  const server = await startServer({ sandbox: createSandbox(), host: "127.0.0.1", port: 0 });
  const items = [
    { To_Account: "id1", AddSource: "AddSource_Type_Web" },
    { To_Account: "nobody", AddSource: "AddSource_Type_Web" },
  ];
  const call = {
    ...copyable,
    baseUrl: server.url,
    body: JSON.stringify({ From_Account: "id", AddFriendItem: items }),
  };

  const byDemoKey = await printed({ ...call, signing: { by: "demo key" } }, {});
  const byReader = await printed(call, { USERSIG: demoSignature(Date.now()).usersig });
  const unsigned = await printed(call, {});
  await server.close();

  expect(byDemoKey).toBe("id1 ok 0\nnobody failed 30003\n");
  expect(byReader).toBe("id1 failed 30001\nnobody failed 30003\n");
  expect(unsigned).toContain("Error: Set USERSIG to a signature of this identifier for this app.");
}, 30_000);

it.each([
  { baseUrl: "https://adminapisgp.im.qcloud.com", member: 'region: "singapore"' },
  { baseUrl: "https://adminapisgp.my-imcloud.com", member: 'baseUrl: "https://adminapisgp.my-imcloud.com"' },
  { baseUrl: "https://adminapiind.im.qcloud.com", member: 'baseUrl: "https://adminapiind.im.qcloud.com"' },
  { baseUrl: "http://localhost:1", member: 'baseUrl: "http://localhost:1"' },
])("calls $baseUrl by $member", ({ baseUrl, member }) => {
  expect(typescript({ ...copyable, baseUrl })).toContain(`createClient({ ${member}, signer })`);
});

it("keeps __proto__ in a body as a member, and every text as a text", async () => {
  const body = '{ "__proto__": { "a-b": "\\u2028`$\\u007b1}" }, "list": [], "none": {} }';
  const program = typescript({ ...copyable, operation: "group_get", body }) ?? "";
  const [, object = ""] = /body: (.*),\n {2}\}\),\n\);/s.exec(program) ?? [];
  await writeFile(`${folder}literal.mjs`, `export default ${object};`);

  const { default: read } = await import(`${folder}literal.mjs`);

  expect(JSON.stringify(read)).toBe(JSON.stringify(JSON.parse(body)));
});

it("gives nothing for a body that is not JSON", () => {
  expect(typescript({ ...copyable, body: "{" })).toBeUndefined();
});
