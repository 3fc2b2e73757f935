import { readFileSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { shipped } from "./bundle.ts";
import { foreign, runForeign } from "./foreign.ts";
import { withSandbox } from "./running.ts";

const values = ["sdkappid", "identifier", "usersig", "random", "contenttype"];

/** The number of the five values in a Postman collection that is made from the bundle. */
export async function postmanKeeps(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await runForeign(["openapi2postmanv2", "-s", shipped("openapi.json"), "-o", "collection.json"], folder);
  return kept(await readFile(join(folder, "collection.json"), "utf8"));
}

/** The number of the five values in Bruno's own conversion of the bundle. */
export function brunoKeeps(): string {
  const { openApiToBruno } = createRequire(join(foreign, "package.json"))("@usebruno/converters");
  return kept(JSON.stringify(openApiToBruno(JSON.parse(readFileSync(shipped("openapi.json"), "utf8")))));
}

function kept(text: string): string {
  return `${values.filter((name) => text.includes(`"${name}"`)).length} of ${values.length} values`;
}

/** Whether an MCP server asks the model for the signature, and whether it takes the signature from its environment. */
export async function mcpAsksForSignature(folder: string): Promise<{ asked: boolean; fromEnvironment: boolean }> {
  await runForeign(["openapi-mcp-generator", "-i", shipped("openapi.yaml"), "-o", folder, "--force"], foreign);
  const source = await readFile(join(folder, "src/index.ts"), "utf8");
  const inputs = [...source.matchAll(/inputSchema: (\{.*\}),?$/gm)].map(([, schema = ""]) => schema);
  if (inputs.length === 0) throw new Error("the MCP server has no tools");
  return { asked: inputs.some((schema) => schema.includes('"usersig"')), fromEnvironment: /API_KEY_/.test(source) };
}

interface Answer {
  ActionStatus: string;
}

/** The replies to the ready-made Postman collection, sent as imported to a sandbox at its usual address. */
export function sentByPostman(folder: string): Promise<string[]> {
  return withSandbox(async () => {
    await mkdir(folder, { recursive: true });
    const report = join(folder, "newman.json");
    const run = ["newman", "run", shipped("chat-friends.postman.json"), "--reporters", "json"];
    await runForeign([...run, "--reporter-json-export", report], folder);
    const { executions } = JSON.parse(await readFile(report, "utf8")).run;
    return executions.map(({ response }: { response: { stream: { data: number[] } } }) => {
      const answer: Answer = JSON.parse(Buffer.from(response.stream.data).toString());
      return answer.ActionStatus;
    });
  }, 4600);
}

/** The replies to the ready-made Bruno folder, sent as it is to a sandbox at its usual address. */
export function sentByBruno(folder: string): Promise<string[]> {
  return withSandbox(async () => {
    await mkdir(folder, { recursive: true });
    const report = join(folder, "bruno.json");
    await runForeign(["bru", "run", "--output", report], join(shipped("openapi.json"), "../bruno"));
    const [{ results }] = JSON.parse(await readFile(report, "utf8"));
    return results.map(({ response }: { response: { data: Answer } }) => response.data.ActionStatus);
  }, 4600);
}
