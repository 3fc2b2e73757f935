import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { shownPath } from "@chat-friends/contract/refuse";
import staticFiles from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { type Missing, plainMissing } from "./answer-calls.ts";

/** Response headers by path prefix, as the docs build writes them. */
type Headers = Record<string, Record<string, string>>;

/** What the pages learn about the sandbox that serves them. */
export interface ServedBy {
  /** Whether the published demo key signs for it. */
  isDemo: boolean;
}

/** The built docs. */
export interface Site {
  /** Serves its files at `/` with the headers they ask for in their headers.json. */
  serve(server: FastifyInstance, servedBy: ServedBy): void;
  /** Answers a browser that asks for a page that the docs don't have. */
  readonly missing: Missing;
}

/** Throws an Error of one sentence if the folder holds no headers.json. */
export async function openSite(folder: string): Promise<Site> {
  const headers = await readHeaders(folder);
  const prefixes = Object.keys(headers).sort((a, b) => b.length - a.length);
  const headersFor = (url: string) => headers[prefixes.find((beginning) => url.startsWith(beginning)) ?? ""] ?? {};
  // Its links begin with "/", where the sandbox serves the docs.
  const page = await readFile(join(folder, "404.html"), "utf8").catch(() => undefined);

  return {
    serve(server, servedBy) {
      server.register(async (site) => {
        // The page for a missing page is the same at every address.
        site.addHook(
          "onSend",
          async ({ url }, reply) => void reply.headers(headersFor(reply.statusCode === 404 ? "/" : url)),
        );
        // The file in the folder says that no sandbox serves the pages.
        site.get("/sandbox.json", () => servedBy);
        await site.register(staticFiles, { root: resolve(folder), redirect: true });
      });
    },
    missing(request, reply) {
      if (page === undefined || !request.headers.accept?.includes("text/html")) return plainMissing(request, reply);
      return reply.code(404).type("text/html; charset=utf-8").send(page);
    },
  };
}

async function readHeaders(folder: string): Promise<Headers> {
  try {
    return JSON.parse(await readFile(join(folder, "headers.json"), "utf8"));
  } catch (cause) {
    throw new Error(
      `the site ${shownPath(folder)} can't be served: it holds no headers.json, which the docs' build writes`,
      {
        cause,
      },
    );
  }
}
