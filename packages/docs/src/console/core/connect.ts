import { corePath, mountIn } from "./core-path.ts";
import { indexedDbShelf, type Shelf } from "./shelf.ts";

/** The sandbox of the page, in a worker or in the page itself. */
export interface PageSandbox {
  /** The base address of calls. */
  readonly baseUrl: string;
  /** Whether it runs next to the page as a Service Worker, or in the page because the browser has no Service Worker. */
  readonly runs: "beside" | "inside";
  fetch(request: Request): Promise<Response>;
  /** Where the state that the reader put aside is kept. */
  readonly aside: Shelf;
  /** Reads what another page of the browser may have written. */
  reread(): Promise<void>;
}

/** Milliseconds in which a Service Worker must start. */
const patience = 5_000;

/** Starts the sandbox of the page's folder. */
export async function connect(scope: string): Promise<PageSandbox> {
  const baseUrl = mountIn(scope);
  const name = `chat-friends ${scope}`;
  const aside = await indexedDbShelf(name, "aside");
  if (await isServedByWorker(scope, baseUrl))
    return {
      ...{ baseUrl, aside },
      runs: "beside",
      fetch: (request) => fetch(request),
      // The worker is the same for all pages.
      reread: async () => undefined,
    };

  const { openCore } = await import("./core.ts");
  const shelf = await indexedDbShelf(name);
  let core = await openCore(shelf);
  return {
    ...{ baseUrl, aside },
    runs: "inside",
    async reread() {
      if (shelf.isLasting) core = await openCore(shelf);
    },
    async fetch(request) {
      const path = corePath(request.url, baseUrl) ?? "/";
      return core.fetch({ method: request.method, path, body: await request.text() });
    },
  };
}

async function isServedByWorker(scope: string, baseUrl: string): Promise<boolean> {
  // There are no Service Workers over plain HTTP from another machine, and in some private windows.
  if (!("serviceWorker" in navigator)) return false;
  try {
    await within(patience, startWorker(scope));
    const health = await fetch(`${baseUrl}/_sandbox/health`);
    return health.ok && (await health.json()).status === "ok";
  } catch {
    return false;
  }
}

async function startWorker(scope: string): Promise<void> {
  const { serviceWorker } = navigator;
  const isTaken = new Promise((resolve) => serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
  await serviceWorker.register(new URL("worker.js", scope), { scope, updateViaCache: "none" });
  const { active } = await serviceWorker.ready;
  if (serviceWorker.controller) return;
  active?.postMessage("claim");
  await isTaken;
}

function within(milliseconds: number, work: Promise<void>): Promise<void> {
  const end = new Promise<void>((_resolve, reject) => setTimeout(reject, milliseconds));
  return Promise.race([work, end]);
}
