/** Events of the parts of a job that run side by side, for the one loop that gives them to the caller. */
export interface EventQueue<Event> {
  put(events: readonly Event[]): void;
  /** No more events come. The loop gets the failure after the events. */
  end(failure?: { error: unknown }): void;
  /** Lets `change` resolve although there is no event. */
  wake(): void;
  take(): Event | undefined;
  /** Resolves when something has changed; at once if there is an event. */
  change(): Promise<void>;
  /** Undefined until the end. */
  readonly ended: { failure: { error: unknown } | undefined } | undefined;
}

export function eventQueue<Event>(): EventQueue<Event> {
  const events: Event[] = [];
  let taken = 0;
  let ended: { failure: { error: unknown } | undefined } | undefined;
  let wake = () => {};
  let changed = new Promise<void>((resolve) => {
    wake = resolve;
  });

  return {
    put(more) {
      for (const event of more) events.push(event);
      wake();
    },
    end(failure) {
      ended ??= { failure };
      wake();
    },
    wake: () => wake(),
    take() {
      if (taken === events.length || taken >= 1024) {
        events.splice(0, taken);
        taken = 0;
      }
      const event = events[taken];
      if (event !== undefined) taken += 1;
      return event;
    },
    async change() {
      if (taken < events.length) return;
      await changed;
      changed = new Promise((resolve) => {
        wake = resolve;
      });
    },
    get ended() {
      return ended;
    },
  };
}
