import { readFile } from "node:fs/promises";
import { join } from "node:path";
import staticFiles from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** Response headers by the beginning of the path, as the docs build states them. */
type Headers = Record<string, Record<string, string>>;

/** Serves the built docs at `/` with the headers they ask for in their headers.json. */
export async function serveSite(server: FastifyInstance, folder: string): Promise<void> {
  const headers: Headers = JSON.parse(await readFile(join(folder, "headers.json"), "utf8"));
  const prefixes = Object.keys(headers).sort((a, b) => b.length - a.length);
  server.addHook("onSend", async (request, reply) => {
    const prefix = prefixes.find((beginning) => request.url.startsWith(beginning));
    if (prefix) reply.headers(headers[prefix] ?? {});
  });
  await server.register(staticFiles, { root: folder });
}
