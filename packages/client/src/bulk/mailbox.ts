/** What the parts of a job that run side by side hand to the one that reads. */
export interface Mailbox<Letter> {
  put(letters: readonly Letter[]): void;
  /** No more letters come; with an error the reader gets it after the letters. */
  end(failure?: { error: unknown }): void;
  /** Lets the reader look up although there is no letter. */
  wake(): void;
  take(): Letter | undefined;
  /** Resolves when something has changed; at once if there is a letter. */
  change(): Promise<void>;
  /** Undefined until the end. */
  readonly ended: { failure: { error: unknown } | undefined } | undefined;
}

export function mailbox<Letter>(): Mailbox<Letter> {
  const letters: Letter[] = [];
  let taken = 0;
  let ended: { failure: { error: unknown } | undefined } | undefined;
  let wake = () => {};
  let changed = new Promise<void>((resolve) => {
    wake = resolve;
  });

  return {
    put(more) {
      for (const letter of more) letters.push(letter);
      wake();
    },
    end(failure) {
      ended ??= { failure };
      wake();
    },
    wake: () => wake(),
    take() {
      if (taken === letters.length || taken >= 1024) {
        letters.splice(0, taken);
        taken = 0;
      }
      const letter = letters[taken];
      if (letter !== undefined) taken += 1;
      return letter;
    },
    async change() {
      if (taken < letters.length) return;
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
