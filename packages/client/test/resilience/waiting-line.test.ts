import { getEventListeners } from "node:events";
import { expect, it } from "vitest";
import { waitingLine } from "../../src/resilience/shared/waiting-line.ts";

const never = new AbortController().signal;

it("serves the waiting callers in order while others leave and join", async () => {
  const line = waitingLine();
  const served: number[] = [];
  const leaving = new AbortController();
  const join = (who: number) =>
    line.join(who % 3 === 0 ? leaving.signal : never).then(
      () => served.push(who),
      () => {},
    );
  const joined = [0, 1, 2, 3, 4, 5, 6].map(join);

  line.next();
  leaving.abort();
  line.next();
  joined.push(join(7), join(8));
  while (line.length > 0) line.next();
  await Promise.all(joined);
  const late = join(10);
  line.next();
  await late;

  expect(served).toEqual([0, 1, 2, 4, 5, 7, 8, 10]);
});

it("gives owners turns, also if one has many callers, leaves and joins again", async () => {
  const line = waitingLine();
  const served: string[] = [];
  const leaving = new AbortController();
  const join = (name: string, signal = never) =>
    line.join(signal, name.slice(0, 1)).then(
      () => served.push(name),
      () => {},
    );
  const joined = ["a1", "a2", "a3", "b1", "c1", "b2"].map((name) => join(name));
  joined.push(join("d1", leaving.signal));

  line.next();
  line.next();
  leaving.abort();
  joined.push(join("a4"), join("d2"));
  while (line.length > 0) line.next();
  await Promise.all(joined);

  expect(served).toEqual(["a1", "b1", "c1", "a2", "b2", "d2", "a3", "a4"]);
});

it("leaves no listener on the signal of a served caller", async () => {
  const { signal } = new AbortController();
  const line = waitingLine();
  const joined = line.join(signal);

  line.next();
  await joined;

  expect(getEventListeners(signal, "abort")).toEqual([]);
});

it("does nothing if no caller waits", () => {
  const line = waitingLine();

  expect(() => line.next()).not.toThrow();
  expect(line.length).toBe(0);
});

it("serves a hundred thousand", async () => {
  const line = waitingLine();
  let served = 0;
  const joined = Array.from({ length: 100_000 }, () => line.join(new AbortController().signal).then(() => served++));

  while (line.length > 0) line.next();
  await Promise.all(joined);

  expect(served).toBe(100_000);
});
