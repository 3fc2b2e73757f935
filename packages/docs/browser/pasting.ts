import { operationIds, operations } from "@chat-friends/contract";
import { replyViolation } from "@chat-friends/contract/validate";
import { createSandbox, demoIdentity } from "@chat-friends/sandbox";
import type { Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { catalogue } from "../build/errors/catalogue.ts";
import { handlingOf } from "../build/errors/handling.ts";
import { curlRequests } from "../test/guides/curl-lines.ts";
import { type Copied, copied } from "./copied.ts";
import { openSite } from "./open-site.ts";
import { pastedPrograms } from "./pasted-programs.ts";
import { runPrograms } from "./run-programs.ts";
import { serveSandbox, token } from "./running-sandbox.ts";
import { newTab } from "./visit.ts";

/** The first code with each program that handles a code. */
const handled = new Map(catalogue.toReversed().map((code) => [handlingOf(code).sample, code.code]));

/** A page of an error for each of these programs. */
export const errorPages = [...handled.values()].map((code) => `errors/${code}/`);

/** A snippet of a page. */
interface Snippet extends Copied {
  readonly path: string;
  /** Its place among the snippets of the page. */
  readonly index: number;
}

async function copyAll(page: Page, url: string, pages: readonly string[]): Promise<Snippet[]> {
  const all: Snippet[] = [];
  for (const path of pages) {
    await page.goto(`${url}/${path}`);
    await page.evaluate(untilFilledIn);
    all.push(...(await copied(page)).map((each, index) => ({ path, index, ...each })));
  }
  return all;
}

/** Runs on the page. */
async function untilFilledIn(): Promise<void> {
  const addresses = [...document.querySelectorAll("[data-fill=address]")];
  const isFilledIn = () =>
    !document.querySelector("[data-fill=mint]") && addresses.every((each) => !each.textContent?.includes(":4600"));
  while (!isFilledIn()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** How much code the pages have at least, so that a test of no code fails. */
interface Least {
  readonly snippets: number;
  readonly requests: number;
  readonly programs: number;
}

/** Copies all code of these pages with its buttons, from a sandbox that serves them, and runs it there. */
export async function testPasting(pages: readonly string[], least: Least): Promise<void> {
  const { browser } = await openSite();
  const sandbox = createSandbox({ controlToken: token });
  const server = await serveSandbox(sandbox);
  afterAll(() => server.close());
  const snippets = await copyAll(await newTab(browser), server.url, pages);
  const written = (language: string): Snippet[] => snippets.filter((each) => each.language === language);

  it("copies something with each button", () => {
    expect(snippets.length).toBeGreaterThan(least.snippets);
    expect(snippets.filter(({ code }) => code.trim() === "")).toEqual([]);
  });

  it("leaves the code as it is if the network ends before the signature is made", async () => {
    const page = await newTab(browser);
    const thrown: string[] = [];
    page.on("pageerror", ({ message }) => thrown.push(message));
    const aborted = page.waitForEvent("requestfailed");
    await page.route(/demo-signature/, (route) => route.abort());

    await page.goto(`${server.url}/operations/friend_add/`);
    await aborted;

    expect(await page.locator("#code-curl code").textContent()).toMatch(/^USERSIG=\$\(/);
    expect(thrown).toEqual([]);
  });

  it("every curl line works on the sandbox that serves the page", async () => {
    const lines = written("sh").filter(({ code }) => code.includes("curl "));
    const requests = lines.flatMap(({ path, code }) =>
      curlRequests(code, { TOKEN: token }).map((request) => ({ path, request })),
    );

    expect(requests.length).toBeGreaterThan(least.requests);
    for (const { path, request } of requests) {
      const id = operationIds.find((each) => new URL(request.url).pathname === operations[each].path);
      const response = await fetch(request);
      const reply: unknown = await response.json();
      // A fault or another clock is for the reader's own next calls.
      if (!id) await sandbox.control.reset();
      expect({ path, status: response.status }).toEqual({ path, status: expect.toBeOneOf([200, 201]) });
      if (id)
        expect({ path, broken: replyViolation(id, reply, "closed")?.message }).toEqual({ path, broken: undefined });
      if (id) expect([0, ...operations[id].codes]).toContain(Object(reply).ErrorCode);
    }
  });

  it("every TypeScript snippet works on the sandbox that serves the page", async () => {
    const { files, pasted } = await pastedPrograms(written("ts"));
    const programs = [...pasted].filter((file) => isOwnProgram(file, files.get(file) ?? ""));
    const ran = await runPrograms(Object.fromEntries(files), programs, { url: server.url, ...demoIdentity });

    expect(ran.length).toBeGreaterThan(least.programs);
    expect(ran.filter(({ error }) => error)).toEqual([]);
    expect(
      ran.filter(({ file, calls }) => calls === 0 && /\.POST\(|await fetch\(/.test(files.get(file) ?? "")),
    ).toEqual([]);
  });
}

/** The other samples run in vitest, have a sandbox of their own, or call a gateway. Other tests run them unchanged. */
function isOwnProgram(file: string, code: string): boolean {
  return !/\.test\.ts$|^(frontend|client|mocks)\//.test(file) && !code.includes("createSandbox(");
}
