/** What was taken from an iteration to look at it, and the rest of it. */
export async function* prepended<Item>(first: Item, rest: AsyncIterable<Item>): AsyncGenerator<Item> {
  yield first;
  yield* rest;
}
