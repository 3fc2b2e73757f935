import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { excerpt } from "@chat-friends/contract/refuse";
import staticFiles from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** Response headers by path prefix, as the docs build writes them. */
type Headers = Record<string, Record<string, string>>;

/** What the pages learn about the sandbox that serves them. */
export interface ServedBy {
  /** Whether the published demo key signs for it. */
  isDemo: boolean;
}

/**
 * Serves the built docs at `/` with the headers they ask for in their headers.json.
 *
 * Throws an Error of one sentence if the folder holds no such file.
 */
export async function serveSite(server: FastifyInstance, folder: string, servedBy: ServedBy): Promise<void> {
  const headers = await readHeaders(folder);
  const prefixes = Object.keys(headers).sort((a, b) => b.length - a.length);
  server.register(async (site) => {
    site.addHook("onSend", async (request, reply) => {
      const prefix = prefixes.find((beginning) => request.url.startsWith(beginning));
      if (prefix) reply.headers(headers[prefix] ?? {});
    });
    // The file in the folder says that no sandbox serves the pages.
    site.get("/sandbox.json", () => servedBy);
    await site.register(staticFiles, { root: resolve(folder), redirect: true });
  });
}

async function readHeaders(folder: string): Promise<Headers> {
  try {
    return JSON.parse(await readFile(join(folder, "headers.json"), "utf8"));
  } catch (cause) {
    throw new Error(
      `the site ${excerpt(folder, "end")} can't be served: it holds no headers.json, which the docs' build writes`,
      {
        cause,
      },
    );
  }
}
