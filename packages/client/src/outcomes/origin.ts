/** Where a reply came from, as an UnexpectedReply tells it. */
export type Origin = Pick<Response, "url" | "status">;

// Beside the reply, whose own members don't tell friend_add from friend_import.
const origins = new WeakMap<object, Origin>();

export function setOrigin(reply: object, { url, status }: Origin): void {
  origins.set(reply, { url, status });
}

/** The origin of a reply that came out of `unwrap`; of any other, only that it was some batch. */
export function originOf(reply: object): Origin {
  return origins.get(reply) ?? { url: "a batch", status: 200 };
}
