import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const fileOfRedocly = (path: string): string => fileURLToPath(import.meta.resolve(`@redocly/cli/${path}`));

/** The HTML of `redocly build-docs --inlineBundle` for an OpenAPI file: one page with all of Redoc inside. */
export async function renderWithRedoc(specJson: string): Promise<string> {
  // The working folder is empty, because Redocly would read a redocly.yaml in another folder.
  const folder = await mkdtemp(join(tmpdir(), "chat-friends-docs-"));
  try {
    const page = join(folder, "page.html");
    await run(
      process.execPath,
      [fileOfRedocly("bin/cli.js"), "build-docs", specJson, "--inlineBundle", "--output", page],
      {
        cwd: folder,
        env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_NOTIFICATIONS: "true" },
      },
    );
    return await readFile(page, "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The licences of Redoc and of the libraries in its script. The site has them next to the script. */
export async function readNotices(): Promise<string> {
  const parts = ["LICENSE", "THIRD_PARTY_NOTICES"].map((name) => readFile(fileOfRedocly(name), "utf8"));
  return (await Promise.all(parts)).join("\n\n");
}
