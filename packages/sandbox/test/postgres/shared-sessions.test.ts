import { expect, it, onTestFinished } from "vitest";
import { createSandbox } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { codes } from "../support/ask.ts";
import { clock } from "../support/clock.ts";
import { socketBetween } from "./socket-between.ts";
import { transactionPooler } from "./transaction-pooler.ts";

it("a pooler that gives a connection to another client after each transaction is refused at the start", async () => {
  const url = await transactionPooler();

  await expect(postgresStore({ url })).rejects.toThrow(
    /can't be used: a pooler gives its connections to others: it must keep sessions, as PgBouncer does with pool_mode=session$/,
  );
});

it("a pooler that keeps sessions may stand between, with a number of its own for each of them", async () => {
  const key = Buffer.from("K\0\0\0\x0c", "latin1");
  let keys = 0;
  const url = await socketBetween((text, direction) => {
    const at = direction === "from the server" ? text.indexOf(key) : -1;
    if (at >= 0) {
      text.writeInt32BE(-1, at + key.length);
      keys += 1;
    }
    return "passes";
  });
  const world = { accounts: { ann: {}, ben: {} } };
  const sandbox = createSandbox({ store: postgresStore({ url }), clock, world });
  onTestFinished(() => sandbox.close());

  const adding = { From_Account: "ann", AddFriendItem: [{ To_Account: "ben" }] };
  expect(await codes(sandbox, "friend_add", adding)).toEqual([0]);
  // The one that looks, the one that it is compared with, and those of the pool.
  expect(keys).toBeGreaterThan(2);
});
