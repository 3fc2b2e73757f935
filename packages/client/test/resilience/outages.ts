import { type clientOf, refused, requestsAbout, stalled } from "./service.ts";

type Operation = "friend_add" | "friend_update" | "friend_get_list";

const bodies = requestsAbout("a");

/** Every resend of a total outage is paid for from this: the budget that a client starts with. */
export const mostResends = 100;

export const patient = { rate: 10_000, callTimeout: Number.POSITIVE_INFINITY };

/** Of one error: to write ten thousand stacks takes longer than all else. */
const connectionBroke = new TypeError("fetch failed");

export function broken(): never {
  throw connectionBroke;
}

export const outages = [
  { outage: "dropped connections", operation: "friend_get_list", fault: broken },
  { outage: "no replies", operation: "friend_update", fault: stalled },
  { outage: "dropped connections", operation: "friend_add", fault: broken },
  { outage: "a throttle storm", operation: "friend_update", fault: () => refused(60007) },
] as const;

/** So many calls, 500 at a time, each for an owner of its own. */
export async function callTimes(count: number, { chat, clock }: ReturnType<typeof clientOf>, operation: Operation) {
  for (let called = 0; called < count; called += 500) {
    const call = (_: unknown, index: number) => {
      const own = { ...bodies[operation], From_Account: `owner ${called + index}` };
      return chat.POST(`/v4/sns/${operation}`, { body: own as never }).catch(() => {});
    };
    await clock.run(Promise.all(Array.from({ length: Math.min(500, count - called) }, call)));
  }
}
