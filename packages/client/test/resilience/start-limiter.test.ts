import { fraction, seeded } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { startLimiter } from "../../src/resilience/shared/start-limiter.ts";
import { virtualClock } from "./virtual-clock.ts";

const never = new AbortController().signal;

/** A limiter whose callers get their reply after the given milliseconds, and the times at which they started. */
function limiterOf(rate: number, replyAfter = () => 0) {
  const clock = virtualClock();
  const limiter = startLimiter({ rate, clock, sleep: clock.sleep });
  const starts: { caller: number; at: number }[] = [];
  async function start(caller: number, { signal = never, owner = "" } = {}) {
    const replyIsThere = await limiter.start(signal, owner);
    starts.push({ caller, at: clock.now() });
    const milliseconds = replyAfter();
    if (milliseconds === 0) replyIsThere();
    else clock.sleep(milliseconds, never).then(replyIsThere);
  }
  return { clock, limiter, starts, start };
}

/** The largest number of starts within any second. */
function mostInASecond(times: readonly number[]): number {
  let first = 0;
  return Math.max(
    ...times.map((time, index) => {
      while (time - (times[first] ?? 0) >= 1000) first += 1;
      return index - first + 1;
    }),
  );
}

it("starts eleven requests at once, and one about every five milliseconds after them", async () => {
  const { clock, starts, start } = limiterOf(200);

  await clock.run(Promise.all(Array.from({ length: 200 }, (_, caller) => start(caller))));

  const gaps = starts.slice(11).map(({ at }, index) => at - (starts[10 + index]?.at ?? 0));
  expect(starts.filter(({ at }) => at === 0)).toHaveLength(11);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(5);
});

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "no more requests than its rate arrive in any second, at any pattern of calls and durations (seed %i)",
  async (seed) => {
    const draw = seeded(seed);
    const random = () => fraction(draw);
    const rate = [1, 7, 50, 200][seed % 4] ?? 200;
    const arrivals: number[] = [];
    const { clock, starts, start } = limiterOf(rate, () => {
      const delay = random() * 300;
      arrivals.push(clock.now() + random() * delay);
      return delay;
    });
    const callers: Promise<unknown>[] = [];

    for (let caller = 0; caller < 10 * rate; caller += 1) {
      if (random() < 0.05) await clock.advance(random() * 1500);
      callers.push(start(caller));
    }
    await clock.run(Promise.all(callers));

    expect(arrivals).toHaveLength(10 * rate);
    expect(mostInASecond(arrivals.sort((one, other) => one - other))).toBeLessThanOrEqual(rate);
    expect(starts.map(({ caller }) => caller)).toEqual(callers.map((_, caller) => caller));
  },
);

it("starts 1000 requests that wait at the same time within five seconds", async () => {
  const { clock, starts, start } = limiterOf(200);

  await clock.run(Promise.all(Array.from({ length: 1000 }, (_, caller) => start(caller))));

  expect(starts.at(-1)?.at).toBeLessThan(5000);
});

it("frees the place of a request one second after its reply, and not before", async () => {
  const { clock, starts, start } = limiterOf(2, () => 10_000);
  const callers = [1, 2, 3].map((caller) => start(caller));

  await clock.run(Promise.all(callers));

  expect(starts.map(({ at }) => at)).toEqual([0, 425, 11_002]);
});

it("makes up for fifty milliseconds of a pause and for no more", async () => {
  const { clock, starts, start } = limiterOf(200);
  await clock.run(start(0));
  await clock.advance(5000);

  await clock.run(Promise.all(Array.from({ length: 20 }, (_, caller) => start(1 + caller))));

  expect(starts.filter(({ at }) => at === 5000)).toHaveLength(11);
});

it("gives owners turns: the first call of another owner waits for one of 1400 calls", async () => {
  const { clock, starts, start } = limiterOf(1);
  const leaving = new AbortController();
  const many = Array.from({ length: 1400 }, (_, caller) => start(caller, { owner: "a", signal: leaving.signal }));
  const lone = start(-1, { owner: "b" });

  await clock.run(lone);
  leaving.abort(new Error("left"));
  await Promise.allSettled(many);

  expect(starts.map(({ caller }) => caller)).toEqual([0, 1, -1]);
});

it("gives the place of an aborted call to the next one", async () => {
  const { clock, starts, start } = limiterOf(1);
  const leaving = new AbortController();
  const callers = [start(0), start(1, leaving), start(2)];
  await clock.advance(500);

  leaving.abort(new Error("left"));

  await expect(callers[1]).rejects.toThrow("left");
  await clock.run(Promise.all([callers[0], callers[2]]));
  expect(starts).toEqual([
    { caller: 0, at: 0 },
    { caller: 2, at: 1002 },
  ]);
});

it("sets no timer after the last waiting call aborts, and continues with the next call", async () => {
  const { clock, starts, start } = limiterOf(1);
  const leaving = new AbortController();
  const caller = start(1, leaving);
  const waiting = start(2, leaving);
  await caller;

  leaving.abort(new Error("left"));
  await expect(waiting).rejects.toThrow("left");
  await clock.settle();
  const timers = clock.timers;
  await clock.run(start(3));

  expect(timers).toBe(0);
  expect(starts.at(-1)).toEqual({ caller: 3, at: 1002 });
});

it("accepts a call at the moment at which the last one aborts", async () => {
  const { clock, starts, start } = limiterOf(1);
  const leaving = new AbortController();
  const caller = start(1);
  const waiting = start(2, leaving);
  await caller;

  leaving.abort(new Error("left"));
  const next = start(3);

  await expect(waiting).rejects.toThrow("left");
  await clock.run(next);
  expect(starts.at(-1)).toEqual({ caller: 3, at: 1002 });
});

it("a call that arrives at the moment of a start does not overtake waiting calls", async () => {
  const { clock, starts, start } = limiterOf(1);
  const coming = clock.sleep(1000, never).then(() => start(3));

  await clock.run(Promise.all([start(1), start(2), coming]));

  expect(starts.map(({ caller }) => caller)).toEqual([1, 2, 3]);
});

it("does not start a call that was aborted before", async () => {
  const { start } = limiterOf(1);

  await expect(start(1, { signal: AbortSignal.abort(new Error("left")) })).rejects.toThrow("left");
});

it("halves its rate at most once a second, and regains a twentieth of the full rate each second", async () => {
  const { clock, limiter, starts, start } = limiterOf(200);
  const startsIn = async (second: number) => {
    await clock.advance(second * 1000 - clock.now());
    const leaving = new AbortController();
    const before = starts.length;
    const callers = Array.from({ length: 300 }, (_, caller) => start(caller, leaving).catch(() => {}));
    await clock.advance(1000);
    leaving.abort();
    await Promise.all(callers);
    return starts.length - before;
  };

  const before = await startsIn(0);
  await clock.advance(1000);
  for (let times = 0; times < 10; times += 1) limiter.slowDown();

  expect(before).toBe(200);
  expect(await startsIn(2)).toBe(100);
  await clock.advance(1000);
  expect(await startsIn(4)).toBe(120);
  await clock.advance(1000);
  expect(await startsIn(14)).toBe(200);
});

it("starts one request a second, however often it is slowed", async () => {
  const { clock, limiter, starts, start } = limiterOf(2);
  for (let second = 0; second < 5; second += 1) {
    limiter.slowDown();
    await clock.advance(1000);
  }
  limiter.slowDown();

  await clock.run(Promise.all([start(1), start(2)]));

  expect(starts.map(({ at }) => at)).toEqual([5000, 6002]);
});
