import type { OperationId } from "@chat-friends/contract";
import { replyViolation } from "@chat-friends/contract/validate";
import fc from "fast-check";
import { createSandbox, memoryStore } from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { callOf } from "../support/arbitrary-call.ts";
import { smallCast, smallWorld } from "../support/arbitrary-world.ts";
import { clock } from "../support/clock.ts";
import { signedQuery } from "../support/send.ts";
import { temporaryFile } from "../support/temporary-folder.ts";

interface HostileCall {
  operation: OperationId;
  body: Uint8Array;
}

const encode = (text: string) => new TextEncoder().encode(text);
const right = callOf(smallCast).map(({ operation, body }) => ({ operation, text: JSON.stringify(body) }));

/** A right call, cut, with a piece of it written over, or with anything at all in its place. */
const hostileCall: fc.Arbitrary<HostileCall> = fc.oneof(
  right.map(({ operation, text }) => ({ operation, body: encode(text) })),
  fc
    .tuple(right, fc.nat())
    .map(([{ operation, text }, at]) => ({ operation, body: encode(text.slice(0, at % text.length)) })),
  fc.tuple(right, fc.nat(), fc.json({ maxDepth: 3 })).map(([{ operation, text }, at, piece]) => {
    const place = at % text.length;
    return { operation, body: encode(text.slice(0, place) + piece + text.slice(place + piece.length)) };
  }),
  fc.tuple(right, fc.json({ maxDepth: 6 })).map(([{ operation }, json]) => ({ operation, body: encode(json) })),
  fc.tuple(right, fc.dictionary(fc.string(), fc.jsonValue())).map(([{ operation, text }, others]) => ({
    operation,
    body: encode(JSON.stringify({ ...JSON.parse(text), ...others })),
  })),
  fc.tuple(right, fc.uint8Array({ maxLength: 300 })).map(([{ operation }, body]) => ({ operation, body })),
);

export const stores = { memory: () => memoryStore(), SQLite: () => sqliteStore({ file: temporaryFile() }) };

/** Whatever is sent, each reply is one that the spec knows, and the sandbox itself never fails. */
export const isAlwaysAnswered = fc.asyncProperty(
  fc.constantFrom(stores.memory, stores.SQLite),
  smallWorld,
  fc.array(hostileCall, { minLength: 1, maxLength: 20, size: "max" }),
  async (store, world, calls) => {
    const errors: unknown[] = [];
    const sandbox = createSandbox({ store: store(), clock, world, onError: (error) => errors.push(error) });
    const query = new URLSearchParams(signedQuery());
    for (const { operation, body } of calls) {
      const reply = await sandbox.exchange({ method: "POST", path: `/v4/sns/${operation}`, query, body });
      const violation = replyViolation(operation, JSON.parse(reply.body), "closed");
      if (reply.status !== 200 || violation) throw new Error(`${operation}: ${reply.status} ${violation?.message}`);
    }
    await sandbox.close();
    if (errors.length > 0) throw errors[0];
  },
);
