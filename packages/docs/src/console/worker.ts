// The sandbox as a Service Worker. It answers calls of the console's pages and does not touch any other request.
import { type Core, openCore } from "./core/core.ts";
import { corePath, mountIn } from "./core/core-path.ts";
import { indexedDbShelf } from "./core/shelf.ts";

/** The parts of a ServiceWorkerGlobalScope that this file uses. Its own types conflict with the types of pages. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate" | "message", listener: (event: Waiting) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
}

interface Waiting {
  waitUntil(done: Promise<unknown>): void;
}

interface Fetching {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const worker = globalThis as unknown as WorkerScope;
const { scope } = worker.registration;

let opened: Promise<Core> | undefined;

/** The first request opens it, also after the browser has stopped the worker. */
function core(): Promise<Core> {
  opened ??= indexedDbShelf(`chat-friends ${scope}`).then(openCore);
  return opened;
}

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
// After a forced reload the worker does not control the page. Then the page asks the worker to control it again.
worker.addEventListener("message", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = corePath(request.url, mountIn(scope));
  if (path === undefined || request.mode === "navigate") return;
  event.respondWith(answer(request, path));
});

async function answer(request: Request, path: string): Promise<Response> {
  const { method } = request;
  return (await core()).fetch({ method, path, body: await request.text() });
}
