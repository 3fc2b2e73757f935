import { readFileSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../../../..");
const site = join(import.meta.dirname, "../../dist");
const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

it("each snippet of the site that needs a UserSig begins with the line that makes one in a clone", async () => {
  const snippets: { page: string; code: string }[] = [];
  for await (const page of glob("**/*.html", { cwd: site })) {
    const html = await readFile(join(site, page), "utf8");
    for (const [, code = ""] of html.matchAll(/<code>([\s\S]*?)<\/code>/g))
      snippets.push({ page, code: code.replaceAll(/<[^>]+>/g, "") });
  }
  const signed = snippets.filter(({ code }) => code.includes("$USERSIG"));

  // The home page, the page of each operation, and the guide to the first call.
  expect(new Set(signed.map(({ page }) => page)).size).toBeGreaterThanOrEqual(7);
  expect(
    signed.filter(({ code }) => !code.startsWith(`USERSIG=$(npx -y ${packageManager} chat-friends sign)\n`)),
  ).toEqual([]);
});
