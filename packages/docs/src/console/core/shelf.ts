/** Where the state of a core is kept between visits. */
export interface Shelf {
  /** Whether what is written outlives the page. */
  readonly isLasting: boolean;
  /** What was written last; undefined at first. */
  read(): Promise<unknown>;
  write(state: object): Promise<void>;
}

/** A shelf that keeps nothing, for browsers that won't. */
export const noShelf: Shelf = { isLasting: false, read: async () => undefined, write: async () => {} };
