import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { frameworks } from "../src/frameworks.ts";
import { engine } from "../src/hosts/engine.ts";
import { type Served, serve } from "./served.ts";

const deep = `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
const node = (file: string) => serve(process.execPath, () => [`hosts/${file}`]);

/** The gateway serves a user, refuses a call without a user and an unreadable body, and keeps running. */
async function expectGateway(served: Served, path = ""): Promise<void> {
  try {
    expect(await served.call(path, "id")).toEqual({ status: 200, errorCode: "0" });
    expect(await served.call(path, "")).toEqual({ status: 401, errorCode: "60004" });
    expect((await served.call(path, "id", "{")).status).toBe(400);
    expect([400, 413]).toContain((await served.call(path, "id", deep)).status);
    expect((await served.call(path, "id")).status).toBe(200);
  } finally {
    await served.close();
  }
}

it.each(["node-http.js", "express.js", "express-json.js", "fastify.js", "hono.js"])(
  "hosts/%s serves the gateway",
  async (file) => {
    await expectGateway(await node(file));
  },
);

it("Bun serves the gateway", async () => {
  const { path } = engine("bun", "bin/bun.exe");

  await expectGateway(await serve(path, () => ["run", "hosts/bun.js"]));
});

it("Deno serves the gateway", async () => {
  const { path } = engine("deno", "bin.cjs");
  const flags = ["--no-prompt", "--allow-read", "--allow-env", "--allow-net=127.0.0.1", "--host", "127.0.0.1"];

  await expectGateway(await serve(path, (port) => ["serve", ...flags, "--port", String(port), "hosts/fetch.js"]));
});

const nextApp = join(frameworks, "next-app");
const next = join(frameworks, "node_modules/next/dist/bin/next");

/** Builds the Next.js app without the files of the other bundler. */
async function buildWith(...flags: string[]): Promise<void> {
  await rm(join(nextApp, "dist"), { recursive: true, force: true });
  const env = { PATH: process.env["PATH"], NEXT_TELEMETRY_DISABLED: "1" };
  await promisify(execFile)(process.execPath, [next, "build", ...flags], { cwd: nextApp, env });
}

const serveNext = () =>
  serve(process.execPath, (port) => [next, "start", "--hostname", "127.0.0.1", "--port", String(port)], nextApp);

it("Next.js built with Turbopack serves the gateway, in Edge and in Node routes", async () => {
  await buildWith("--turbopack");

  await expectGateway(await serveNext(), "/edge");
  await expectGateway(await serveNext(), "/node");
});

// Compiled only: Next.js 16.4 built with webpack can't run any Edge route, also without this package, because one of its own files is missing.
it("Next.js' webpack compiles the gateway for Edge and Node routes, and serves it in Node routes", async () => {
  await buildWith("--webpack", "--experimental-build-mode", "compile");

  await expectGateway(await serveNext(), "/node");
});

const guide = await readFile(join(import.meta.dirname, "../../../packages/docs/guides/frontends.md"), "utf8");
const lines = [...guide.matchAll(/^\| [^|]+ \| `(.+?;)`/gm)].map(([, line = ""]) => line);
const port = /\bNumber\(process\.env\.PORT\)/g;

it("the guide has six lines", () => {
  expect(lines).toHaveLength(6);
});

it.each(lines)("the guide's line is one of those that are tried: %s", async (line) => {
  const files = ["hosts/node-http.js", "hosts/express.js", "hosts/fastify.js", "hosts/hono.js", "hosts/fetch.js"];
  const sources = [...files, "next-app/app/edge/v4/sns/[operation]/route.js"];
  const texts = await Promise.all(sources.map((file) => readFile(join(frameworks, file), "utf8")));

  expect(texts.filter((text) => text.replace(port, "port").includes(line))).not.toEqual([]);
});
