import type { Browser, Page } from "playwright-core";

/** The time and data that a reader waits for when a page is opened for the first time. */
export interface Load {
  /** Received bytes, compressed, with headers. */
  readonly bytes: number;
  readonly requests: number;
  /** Milliseconds until the first and the largest visible elements are drawn. */
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** Milliseconds for which the page does not react. Each task counts with its time above 50 ms. */
  readonly blocked: number;
  /** How far elements move while the page loads. It is 0 if nothing moves. */
  readonly shift: number;
}

/** Lighthouse's mobile network: 150 ms for each round trip, 1.6 Mbit/s. */
const slowNetwork = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** Opens a page with an empty cache over a slow network, and waits until it sends no more requests. */
export async function load(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", slowNetwork);
  const received = await countBytes(page, () => page.goto(url, { waitUntil: "networkidle" }));
  const timings = await page.evaluate(readTimings);
  await context.close();
  return { ...received, ...timings };
}

/** Counts the bytes that a page receives meanwhile, compressed, with headers, as on a first visit. */
export async function countBytes(
  page: Page,
  meanwhile: () => Promise<unknown>,
): Promise<{ bytes: number; requests: number }> {
  const received = { bytes: 0, requests: 0 };
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    received.bytes += encodedDataLength;
    received.requests += 1;
  });
  await meanwhile();
  await session.detach();
  return received;
}

/** Runs on the page. */
async function readTimings(): Promise<Pick<Load, "firstPaint" | "largestPaint" | "blocked" | "shift">> {
  const entriesOf = (type: string): Promise<PerformanceEntry[]> =>
    new Promise((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type, buffered: true });
      // If there is no entry, the callback is never called.
      setTimeout(() => resolve([]), 200);
    });
  const [paints, largest, tasks, shifts] = await Promise.all(
    ["paint", "largest-contentful-paint", "longtask", "layout-shift"].map(entriesOf),
  );
  const sum = (values: readonly number[] = []): number => values.reduce((total, value) => total + value, 0);
  return {
    firstPaint: paints?.find(({ name }) => name === "first-contentful-paint")?.startTime ?? 0,
    largestPaint: largest?.at(-1)?.startTime ?? 0,
    blocked: sum(tasks?.map(({ duration }) => Math.max(0, duration - 50))),
    shift: sum(shifts?.map((entry) => ("value" in entry ? Number(entry.value) : 0))),
  };
}
