import { fraction, seeded } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { startLimiter } from "../../src/resilience/shared/start-limiter.ts";
import { virtualClock } from "./virtual-clock.ts";

const never = new AbortController().signal;

function limiterOf(rate: number) {
  const clock = virtualClock();
  const limiter = startLimiter({ rate, clock, sleep: clock.sleep });
  const starts: { caller: number; at: number }[] = [];
  const start = (caller: number, signal = never) =>
    limiter.start(signal).then(() => starts.push({ caller, at: clock.now() }));
  return { clock, limiter, starts, start };
}

/** The most starts in any second, wherever it begins. */
function mostInASecond(times: readonly number[]): number {
  let first = 0;
  return Math.max(
    ...times.map((time, index) => {
      while (time - (times[first] ?? 0) >= 1000) first += 1;
      return index - first + 1;
    }),
  );
}

it("lets 200 start at once, and the 201st a second after the first", async () => {
  const { clock, starts, start } = limiterOf(200);

  await clock.run(Promise.all(Array.from({ length: 201 }, (_, caller) => start(caller))));

  expect(starts.filter(({ at }) => at === 0)).toHaveLength(200);
  expect(starts.at(-1)).toEqual({ caller: 200, at: 1000 });
});

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "allows no second with more than its rate, whenever callers come (seed %i)",
  async (seed) => {
    const draw = seeded(seed);
    const random = () => fraction(draw);
    const rate = [1, 7, 50, 200][seed % 4] ?? 200;
    const { clock, starts, start } = limiterOf(rate);
    const callers: Promise<unknown>[] = [];

    for (let caller = 0; caller < 10 * rate; caller += 1) {
      if (random() < 0.05) await clock.advance(random() * 1500);
      callers.push(start(caller));
    }
    await clock.run(Promise.all(callers));

    const times = starts.map(({ at }) => at);
    expect(times).toHaveLength(10 * rate);
    expect(mostInASecond(times)).toBeLessThanOrEqual(rate);
    expect(starts.map(({ caller }) => caller)).toEqual(callers.map((_, caller) => caller));
  },
);

it("starts as many as it may: 1000 who come at once are through in four seconds", async () => {
  const { clock, starts, start } = limiterOf(200);

  await clock.run(Promise.all(Array.from({ length: 1000 }, (_, caller) => start(caller))));

  expect(starts.at(-1)?.at).toBe(4000);
});

it("gives the place of one who leaves to the next", async () => {
  const { clock, starts, start } = limiterOf(1);
  const leaving = new AbortController();
  const callers = [start(0), start(1, leaving.signal), start(2)];
  await clock.advance(500);

  leaving.abort(new Error("left"));

  await expect(callers[1]).rejects.toThrow("left");
  await clock.run(Promise.all([callers[0], callers[2]]));
  expect(starts).toEqual([
    { caller: 0, at: 0 },
    { caller: 2, at: 1000 },
  ]);
});

it("sets no timer when the last one who waits leaves, and goes on with the next who comes", async () => {
  const { clock, starts, start } = limiterOf(1);
  const leaving = new AbortController();
  const caller = start(1, leaving.signal);
  const waiting = start(2, leaving.signal);
  await caller;

  leaving.abort(new Error("left"));
  await expect(waiting).rejects.toThrow("left");
  await clock.settle();
  const timers = clock.timers;
  await clock.run(start(3));

  expect(timers).toBe(0);
  expect(starts.at(-1)).toEqual({ caller: 3, at: 1000 });
});

it("takes somebody who comes in the moment the last one leaves", async () => {
  const { clock, starts, start } = limiterOf(1);
  const leaving = new AbortController();
  const caller = start(1);
  const waiting = start(2, leaving.signal);
  await caller;

  leaving.abort(new Error("left"));
  const next = start(3);

  await expect(waiting).rejects.toThrow("left");
  await clock.run(next);
  expect(starts.at(-1)).toEqual({ caller: 3, at: 1000 });
});

it("lets nobody who comes in the moment a start falls due pass those who wait", async () => {
  const { clock, starts, start } = limiterOf(1);
  const coming = clock.sleep(1000, never).then(() => start(3));

  await clock.run(Promise.all([start(1), start(2), coming]));

  expect(starts.map(({ caller }) => caller)).toEqual([1, 2, 3]);
});

it("takes nobody who left before", async () => {
  const { start } = limiterOf(1);

  await expect(start(1, AbortSignal.abort(new Error("left")))).rejects.toThrow("left");
});

it("halves its rate at most once a second, and regains a twentieth of the full one each second", async () => {
  const { clock, limiter, starts, start } = limiterOf(200);
  const startsIn = async (second: number) => {
    await clock.advance(second * 1000 - clock.now());
    const leaving = new AbortController();
    const before = starts.length;
    const callers = Array.from({ length: 300 }, (_, caller) => start(caller, leaving.signal).catch(() => {}));
    await clock.advance(999);
    leaving.abort();
    await Promise.all(callers);
    return starts.length - before;
  };

  const before = await startsIn(0);
  await clock.advance(1);
  for (let times = 0; times < 10; times += 1) limiter.slowDown();

  expect(before).toBe(200);
  expect(await startsIn(1)).toBe(100);
  expect(await startsIn(2)).toBe(110);
  expect(await startsIn(6)).toBe(150);
  expect(await startsIn(11)).toBe(200);
  expect(await startsIn(12)).toBe(200);
});

it("lets one a second through, however often it is slowed", async () => {
  const { clock, limiter, starts, start } = limiterOf(2);
  for (let second = 0; second < 5; second += 1) {
    limiter.slowDown();
    await clock.advance(1000);
  }
  limiter.slowDown();

  await clock.run(Promise.all([start(1), start(2)]));

  expect(starts.map(({ at }) => at)).toEqual([5000, 6000]);
});
