import { readdir, readFile } from "node:fs/promises";
import type { OperationId } from "@chat-friends/contract";
import { replyViolation } from "@chat-friends/contract/validate";
import { createSandbox, demoIdentity, parseWorld } from "@chat-friends/sandbox";
import { mint } from "@chat-friends/usersig";
import { expect, it } from "vitest";
import { runSample } from "../run-sample.ts";
import { curlRequests } from "./curl-lines.ts";
import { attributeOf, type Fence, fences, guideNames } from "./fences.ts";

const root = new URL("../../../../", import.meta.url);
const controlToken = "token-of-this-test";

const inLanguage = (language: string): Fence[] => fences.filter((fence) => fence.language === language);
const before = (fence: Fence): Fence | undefined => fences[fences.indexOf(fence) - 1];
const isReply = (fence: Fence): boolean => attributeOf(fence, "reply") !== undefined;

it("has a guide for each task", () => {
  expect(guideNames).toEqual([
    "first-call",
    "signing",
    "outcomes",
    "retries",
    "frontends",
    "observability",
    "mocks",
    "sandbox",
    "existing-client",
    "migrate",
    "sandbox-limits",
    "past-one-machine",
    "contract-tests",
    "adding-an-endpoint",
  ]);
});

it("has only code in checked languages", () => {
  const unchecked = fences.filter(({ language }) => !["ts", "sh", "json", "yaml", "text"].includes(language));

  expect(unchecked).toEqual([]);
});

it.each(inLanguage("ts"))("$guide takes its code from a sample: $words", (fence) => {
  expect(attributeOf(fence, "sample")).toMatch(/\.ts$/);
  expect(fence.text).toBe("");
});

it.each(inLanguage("json").filter(isReply))("$guide shows a reply that the description allows: $words", (fence) => {
  expect(replyViolation(attributeOf(fence, "reply") as OperationId, JSON.parse(fence.text), "closed")).toBeUndefined();
});

it.each(inLanguage("json").filter((fence) => !isReply(fence)))("$guide shows a valid world", (fence) => {
  expect(fence.words).toEqual(["world"]);
  expect(() => createSandbox({ world: parseWorld(fence.text) })).not.toThrow();
});

it.each(inLanguage("sh").filter(({ text }) => text.includes("curl ")))(
  "the sandbox accepts the curl lines of $guide, and answers as the guide says",
  async (fence) => {
    const sandbox = createSandbox({ controlToken });
    const [identifier = ""] = demoIdentity.admins;
    const USERSIG = mint({ ...demoIdentity, identifier, now: Math.floor(Date.now() / 1000) });
    const requests = curlRequests(fence.text, { USERSIG, TOKEN: controlToken });
    const replies: Response[] = [];
    for (const request of requests) replies.push(await sandbox.fetch(request));

    const shown = fences[fences.indexOf(fence) + 1];

    expect(replies.length).toBeGreaterThan(0);
    expect(replies.filter(({ ok }) => !ok)).toEqual([]);
    if (requests.some(({ url }) => url.includes("/v4/"))) {
      expect(await replies.at(-1)?.json()).toEqual(JSON.parse(shown && isReply(shown) ? shown.text : "null"));
    }
  },
);

// The command line tests run the commands of the guide on migration, with its files and what they print.
const outputs = inLanguage("text").filter(({ words }) => words.length === 0);

it.each(outputs)("$guide shows the output of the sample above", async (fence) => {
  const sample = before(fence);

  const { lines } = await runSample((sample && attributeOf(sample, "sample")) ?? "");

  expect(lines.join("\n")).toBe(fence.text);
});

const commands = inLanguage("sh").flatMap(({ guide, text }) =>
  [...text.matchAll(/^npx -y (pnpm@\S+) (\S+)(?: node (\S+))?/gm)].map(([line, manager, script, file]) => {
    return { guide, line, manager, script, file };
  }),
);

it.each(commands)("$guide names a command of the project: $line", async ({ manager, script, file }) => {
  const { packageManager, scripts } = JSON.parse(await readFile(new URL("package.json", root), "utf8"));

  expect(manager).toBe(packageManager);
  expect(["exec", ...Object.keys(scripts)]).toContain(script);
  if (file !== undefined) await expect(readFile(new URL(file, root), "utf8")).resolves.toContain("import");
});

it.each(inLanguage("yaml"))("$guide shows a part of the invented call that a test adds", async ({ text }) => {
  const folder = new URL("tools/workspace/proof/sixth-endpoint/", root);
  const files = (await readdir(folder)).filter((file) => file.endsWith(".yaml"));
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), "utf8")));

  expect(texts.filter((whole) => whole.includes(text))).toHaveLength(1);
});
