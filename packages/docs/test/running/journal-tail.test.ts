import { createSandbox, type JournalEntry } from "@chat-friends/sandbox";
import { expect, it } from "vitest";
import { TokenRefused } from "../../src/running/control.ts";
import { type News, readNews, tailJournal } from "../../src/running/journal-tail.ts";

const send = (sandbox: ReturnType<typeof createSandbox>) =>
  sandbox.fetch(new Request("http://sandbox/v4/sns/group_get", { method: "POST", body: "{}" }));

function open(start = 1_000) {
  const sandbox = createSandbox({ controlToken: "token", clock: { now: () => start } });
  const fetch = (request: Request): Promise<Response> => {
    request.headers.set("authorization", "Bearer token");
    return sandbox.fetch(request);
  };
  return { sandbox, address: { baseUrl: "http://sandbox", fetch } };
}

const numbers = ({ calls }: News): number[] => calls.map(({ number }) => number);

it("reads every call once", async () => {
  const { sandbox, address } = open();
  await send(sandbox);
  await send(sandbox);

  const first = await readNews(address);
  const nothing = await readNews(address, first.position);
  await send(sandbox);
  const more = await readNews(address, nothing.position);

  expect([first, nothing, more].map(numbers)).toEqual([[1, 2], [], [3]]);
  expect([first, nothing, more].map(({ missed }) => missed)).toEqual([0, 0, 0]);
});

it("says how many calls the journal no longer keeps", async () => {
  const { sandbox, address } = open();
  await send(sandbox);
  const first = await readNews(address);
  for (let calls = 0; calls < 3; calls += 1) await send(sandbox);
  sandbox.control.journal.clear();
  await send(sandbox);

  const later = await readNews(address, first.position);

  expect([numbers(later), later.missed]).toEqual([[5], 3]);
});

it("misses nothing if the journal was reset before the first call that it reads", async () => {
  const { sandbox, address } = open();
  for (let calls = 0; calls < 3; calls += 1) await send(sandbox);
  sandbox.control.journal.clear();
  const { position } = await readNews(address);
  await send(sandbox);

  const news = await readNews(address, position);

  expect([numbers(news), news.missed]).toEqual([[4], 0]);
});

it("begins again if the sandbox was started again", async () => {
  const before = open();
  await send(before.sandbox);
  await send(before.sandbox);
  const { position } = await readNews(before.address);
  const { sandbox, address } = open(2_000);
  await send(sandbox);

  const news = await readNews(address, position);

  expect([numbers(news), news.missed, news.isRestarted]).toEqual([[1], 0, true]);
  expect((await readNews(address, news.position)).isRestarted).toBe(false);
});

it("tails a journal over failures until it is ended", async () => {
  const { sandbox, address } = open();
  const seen: number[] = [];
  const troubles: unknown[] = [];
  let isDown = false;
  await send(sandbox);

  const fetch = (request: Request) => (isDown ? Promise.reject(new TypeError("down")) : address.fetch(request));
  const note = ({ calls }: { calls: readonly JournalEntry[] }) => seen.push(...calls.map(({ number }) => number));
  const end = tailJournal({
    ...{ address: { ...address, fetch }, milliseconds: 1, onNews: note },
    onTrouble: (error) => troubles.push(error),
  });
  await expect.poll(() => seen).toEqual([1]);
  isDown = true;
  await expect.poll(() => troubles.length).toBeGreaterThan(1);
  await send(sandbox);
  isDown = false;
  await expect.poll(() => seen).toEqual([1, 2]);
  await end();
  await send(sandbox);
  await new Promise((resolve) => setTimeout(resolve, 20));

  expect(seen).toEqual([1, 2]);
});

it("ends when the sandbox refuses the token", async () => {
  const { sandbox } = open();
  const troubles: unknown[] = [];
  const asked: string[] = [];
  const fetch = (request: Request): Promise<Response> => {
    asked.push(new URL(request.url).pathname);
    request.headers.set("authorization", "Bearer another");
    return sandbox.fetch(request);
  };

  tailJournal({
    ...{ address: { baseUrl: "http://sandbox", fetch }, milliseconds: 1, onNews: () => undefined },
    onTrouble: (error) => troubles.push(error),
  });
  await expect.poll(() => troubles).toEqual([new TokenRefused()]);
  await new Promise((resolve) => setTimeout(resolve, 20));

  expect(troubles).toHaveLength(1);
  expect(asked).toEqual(["/_sandbox/health", "/_sandbox/journal"]);
});
