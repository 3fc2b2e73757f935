import { fraction, seeded } from "@chat-friends/testing";
import { mint, verify } from "@chat-friends/usersig";
import { callbackSigner, createClient } from "../../src/index.ts";
import { resilient } from "../../src/resilience/index.ts";
import { requestsAbout } from "./service.ts";
import { virtualClock } from "./virtual-clock.ts";

const identity = { sdkAppId: 1400000000, identifier: "administrator", secretKey: "a key for tests".repeat(4) };
const start = Date.parse("2026-11-21T00:00:00Z");
const minute = 60_000;
export const twoDays = 48 * 60 * minute;
/** Seconds that a signature is valid. */
export const life = 1200;
const { group_get } = requestsAbout("a");

/**
 * Two days with a hundred callers that call at the same time before each renewal, and ten callers after it.
 *
 * To get a signature takes a second. With an uncorrected clock that is five minutes slow, a signature would be expired at the first of these times.
 */
export async function renewals(callers: number, skewAt: (milliseconds: number) => number) {
  const clock = virtualClock();
  const draw = seeded(48);
  const random = () => fraction(draw);
  const serviceNow = () => start + clock.now();
  const codes: number[] = [];
  const used = new Set<string>();
  let mints = 0;

  const fetch = async ({ url }: Request) => {
    if (random() < 0.02) throw connectionBroke;
    const usersig = new URL(url).searchParams.get("usersig") ?? "";
    const verification = verify(usersig, { ...identity, now: Math.floor(serviceNow() / 1000) });
    used.add(usersig);
    const ErrorCode = verification.ok ? 0 : verification.code;
    codes.push(ErrorCode);
    const ActionStatus = verification.ok ? "OK" : "FAIL";
    const headers = { Date: new Date(serviceNow()).toUTCString() };
    return Response.json({ ActionStatus, ErrorCode, ErrorInfo: "", ResultItem: [], CurrentSequence: 0 }, { headers });
  };

  const signer = callbackSigner({
    ...identity,
    clock: { now: () => serviceNow() + skewAt(clock.now()) },
    async sign({ now }) {
      mints += 1;
      await clock.sleep(1000, new AbortController().signal);
      return { usersig: mint({ ...identity, now, expire: life }), expiresAt: now + life };
    },
  });
  const world = { clock, sleep: clock.sleep, random, fetch, rate: 10_000 };
  const chat = createClient({ baseUrl: "http://127.0.0.1:4600", signer, fetch: resilient(world) });

  const callAtOnce = (length: number) =>
    clock.run(Promise.all(Array.from({ length }, () => chat.POST("/v4/sns/group_get", { body: group_get }))));
  while (clock.now() < twoDays) {
    await clock.advance(15.5 * minute);
    await callAtOnce(callers);
    await clock.advance(2 * minute);
    await callAtOnce(callers / 10);
  }
  // The last signature may come from a renewal in the background. A later call uses it.
  await clock.advance(minute);
  await callAtOnce(1);
  return { codes, used, mints };
}

const connectionBroke = new TypeError("fetch failed");

/** How wrong a clock may be, at a time of the two days. */
export const skews: { clock: string; skewAt: (milliseconds: number) => number }[] = [
  { clock: "is five minutes fast", skewAt: () => 5 * minute },
  { clock: "is five minutes slow", skewAt: () => -5 * minute },
  { clock: "wanders by five minutes both ways", skewAt: (now) => 5 * minute * Math.sin(now / (7 * 60 * minute)) },
];
