import { type Exchange, isRead } from "../model/step.ts";
import { type Cast, callOf, endless, type RandomCall } from "../support/arbitrary-call.ts";
import { type Reply, signedQuery } from "../support/send.ts";

/** What one writer sent to a server, and what came of it. */
export interface Written {
  /** Accounts that no other writer names, so that what is left of these calls depends on their order alone. */
  people: readonly string[];
  answered: readonly Exchange[];
  /** The call that got no reply, or not all of it. */
  inDoubt: RandomCall;
}

export const writers = 8;

/** Puts a server under load until it answers no more. */
export function writeUntilCut(url: string, name: string, seed: number, onReply: (reply: Reply) => void) {
  const all = Array.from({ length: writers }, (_empty, index) => {
    return writeInTurn(url, castOf(`${name}.${index}`), seed * writers + index, onReply);
  });
  return Promise.all(all);
}

/** Sends random calls, mostly writes, one after another until one gets no reply. */
async function writeInTurn(url: string, cast: Cast, seed: number, onReply: (reply: Reply) => void): Promise<Written> {
  const query = signedQuery();
  const answered: Exchange[] = [];
  let reads = 0;
  const calls = endless(callOf(cast), seed);
  for (;;) {
    const call = calls.next().value;
    // Mostly writes.
    if (isRead(call) && reads++ % 4 > 0) continue;
    const reply = await post(`${url}/v4/sns/${call.operation}?${query}`, call.body);
    if (!reply) return { people: cast.friends, answered, inDoubt: call };
    answered.push({ ...call, reply });
    onReply(reply);
  }
}

function castOf(name: string): Cast {
  const others = Array.from({ length: 19 }, (_empty, index) => `${name} ${index + 1}`);
  return {
    owners: [`${name} 0`, `${name} 1`],
    friends: [`${name} 0`, ...others],
    lists: ["a", "b", "c", "d"],
    items: 60,
  };
}

/** Undefined where there is no reply of the sandbox: a server that closes says so by HTTP 503. */
async function post(address: string, body: object): Promise<Reply | undefined> {
  try {
    const response = await fetch(address, { method: "POST", body: JSON.stringify(body) });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
