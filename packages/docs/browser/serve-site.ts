import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { listenOnLoopback } from "@chat-friends/testing/loopback";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".yaml": "application/yaml",
};

const dist = new URL("../dist/", import.meta.url);
// The site is not at the root of the host, so that an address that isn't relative fails.
const mount = "/any/path/";

// Most hosts of static sites let a browser keep files for some minutes. Without this, Chromium spends a third more on each page.
const asHostsSend = { "Content-Encoding": "gzip", "Cache-Control": "max-age=600" };

const compress = promisify(gzip);

/** The built site over a real port, below a path and with the headers of its headers.json. */
export async function serveSite(): Promise<{ url: string; origin: string; close: () => Promise<void> }> {
  const headersByPath: Record<string, Record<string, string>> = JSON.parse(
    await readFile(new URL("headers.json", dist), "utf8"),
  );
  const read = compressedFiles();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const inside = path.slice(mount.length - 1);
    const file = inside.endsWith("/") ? `${inside}index.html` : inside;
    const body = path.startsWith(mount) ? await read(file) : undefined;
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    const headers = { ...headersFor(inside, headersByPath), "Content-Type": types[extname(file)] ?? "" };
    response.writeHead(200, { ...headers, ...asHostsSend }).end(body);
  });
  const origin = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: `${origin}${mount}`, origin, close };
}

/** Reads files of the site as a host sends them: compressed, so that the tests measure what a reader receives. Undefined if there is no such file. */
function compressedFiles(): (file: string) => Promise<Buffer | undefined> {
  const known = new Map<string, Promise<Buffer | undefined>>();
  const compressed = (file: string) =>
    readFile(new URL(`.${file}`, dist)).then(
      (body) => compress(body),
      () => undefined,
    );
  return (file) => {
    const found = known.get(file) ?? compressed(file);
    known.set(file, found);
    return found;
  };
}

function headersFor(path: string, headersByPath: Record<string, Record<string, string>>): Record<string, string> {
  const [longest] = Object.keys(headersByPath)
    .filter((prefix) => path.startsWith(prefix))
    .sort((a, b) => b.length - a.length);
  return headersByPath[longest ?? ""] ?? {};
}
