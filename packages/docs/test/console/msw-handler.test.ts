import { mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { getResponse, type RequestHandler } from "msw";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mswHandler } from "../../src/console/copies/msw-handler.ts";
import { copyable, copyables } from "./cases.ts";

// The folder is inside the package, so that the modules find their imports.
const folder = fileURLToPath(new URL("../../.reports/handlers/", import.meta.url));

beforeAll(() => mkdir(folder, { recursive: true }));
afterAll(() => rm(folder, { recursive: true }));

async function handlerIn(name: string, module: string): Promise<RequestHandler> {
  await writeFile(`${folder}${name}.mjs`, module);
  return (await import(`${folder}${name}.mjs`)).handler;
}

it.each(copyables)("answers $operation, $caseName on any host", async (call) => {
  const handler = await handlerIn(`${call.operation}-${call.caseName}`, mswHandler(call));
  const request = new Request(`https://any.example/v4/sns/${call.operation}?random=1`, { method: "POST" });

  const response = await getResponse([handler], request);

  expect(await response?.json()).toEqual(call.reply);
});

it("leaves other operations alone", async () => {
  const handler = await handlerIn("other", mswHandler(copyable));
  const request = new Request("https://any.example/v4/sns/group_get", { method: "POST" });

  expect(await getResponse([handler], request)).toBeUndefined();
});
