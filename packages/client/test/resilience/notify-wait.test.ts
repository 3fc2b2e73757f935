import { expect, it } from "vitest";
import type { ClientEvents } from "../../src/core/hooks.ts";
import { notifyWait } from "../../src/resilience/shared/notify-wait.ts";

it.each([
  { waits: 0.9, notified: [] },
  { waits: 1, notified: [1] },
])("a wait of $waits milliseconds notifies of $notified", async ({ waits, notified }) => {
  const clock = { at: 0, now: () => clock.at };
  const events: ClientEvents["wait"][] = [];
  const hooks = { wait: (event: ClientEvents["wait"]) => void events.push(event) };

  await notifyWait({ clock, hooks }, { operation: "friend_add", reason: "rate" }, async () => {
    clock.at += waits;
  });

  expect(events.map(({ milliseconds }) => milliseconds)).toEqual(notified);
});
