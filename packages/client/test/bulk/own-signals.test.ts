import { getEventListeners } from "node:events";
import { expect, it } from "vitest";
import { importFriends } from "../../src/bulk/index.ts";
import { ownSignals } from "../../src/bulk/own-signals.ts";
import { carriedOut } from "../resilience/service.ts";
import { allOf, manyRows, worldOf } from "./job.ts";

it("gives the calls of each chunk a signal of their own: Node 20 warns when 1500 requests listen to one", async () => {
  const signals: AbortSignal[] = [];
  const { chat, clock, time } = worldOf((arrival) => carriedOut(arrival));
  const watched = new Proxy(chat, {
    get: (client, name) =>
      name === "POST"
        ? (...call: unknown[]) => {
            signals.push(Object(call[1]).signal);
            return Reflect.apply(client.POST, client, call);
          }
        : Reflect.get(client, name),
  });

  await clock.run(allOf(importFriends(watched, manyRows(5, 1), time)));

  expect(new Set(signals).size).toBe(5);
});

it("has one listener on the other signal, aborts with it, and begins aborted after it", async () => {
  const stop = new AbortController();
  const withOwnSignal = ownSignals(stop.signal);
  const reasonAtEnd = (signal: AbortSignal) =>
    new Promise<unknown>((resolve) => {
      if (signal.aborted) resolve(signal.reason);
      signal.addEventListener("abort", () => resolve(signal.reason));
    });

  const under = [1, 2].map(() => withOwnSignal(reasonAtEnd));
  const listeners = getEventListeners(stop.signal, "abort").length;
  stop.abort("enough");

  expect(listeners).toBe(1);
  expect(await Promise.all([...under, withOwnSignal(reasonAtEnd)])).toEqual(["enough", "enough", "enough"]);
});
