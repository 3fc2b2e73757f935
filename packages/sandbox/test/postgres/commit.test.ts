import { beforeEach, expect, it, onTestFinished } from "vitest";
import { createSandbox } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { addressOf } from "../../src/stores/postgres/address.ts";
import { burst, newToken, wasCommitted } from "../../src/stores/postgres/commit.ts";
import { type Connections, openConnections } from "../../src/stores/postgres/connections.ts";
import type { Statement } from "../../src/stores/postgres/statement.ts";
import { statements } from "../../src/stores/postgres/statements.ts";
import { tokensKept } from "../../src/stores/postgres/write-statements.ts";
import { clock } from "../support/clock.ts";
import { freshAddress } from "../support/postgres-stores.ts";
import { runSql } from "./sql.ts";

let url: string;
let connections: Connections;
let world: number;

beforeEach(async () => {
  url = freshAddress();
  const friends = [{ From_Account: "ann", To_Account: "ben" }];
  const sandbox = createSandbox({ store: postgresStore({ url }), clock, world: { friends } });
  await sandbox.ready;
  await sandbox.close();
  connections = await openConnections(addressOf(url));
  onTestFinished(() => connections.close());
  world = Number((await runSql(url, "SELECT world FROM app"))[0]?.["world"]);
});

/** Writes to the row of "ann", if it still has the version. */
function write(version: number, token: string): Promise<void> {
  const parameters = [world, ["ann"], [version], [1], [0], [0], token];
  return connections.use(inTime(), (connection) =>
    burst(connection, [{ statement: statements.changeOwners, parameters }]),
  );
}

const inTime = () => performance.now() + 10_000;
const guard = (version: number, owner = "ann") => ({ owner, world, version });

it("a write that was committed is found by its token, also after later writes", async () => {
  const token = newToken();
  await write(1, token);
  for (let version = 2; version <= tokensKept; version += 1) await write(version, newToken());

  expect(await wasCommitted(connections, guard(1), token, inTime())).toBe(true);
});

it("a write that was not committed can't be committed after the answer", async () => {
  const token = newToken();

  expect(await wasCommitted(connections, guard(1), token, inTime())).toBe(false);

  await expect(write(1, token)).rejects.toThrow("division by zero");
});

it("a first row that was not written can't be written after the answer", async () => {
  const token = newToken();

  expect(await wasCommitted(connections, guard(0, "new"), token, inTime())).toBe(false);

  const parameters = [world, ["new"], [0], [0], [0], token];
  const late = connections.use(inTime(), (connection) =>
    burst(connection, [{ statement: statements.addOwners, parameters }]),
  );
  await expect(late).rejects.toThrow("duplicate key");
});

it("the answer waits for a transaction that is still open", async () => {
  const token = newToken();
  const parameters = [world, ["ann"], [1], [1], [0], [0], token];
  let answered: boolean | undefined;
  const answers = await connections.use(inTime(), async (connection) => {
    await connection.command("BEGIN");
    await connection.run(statements.changeOwners, parameters);
    const answer = wasCommitted(connections, guard(1), token, inTime()).then((committed) => {
      answered = committed;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const before = answered;
    await connection.command("COMMIT");
    await answer;
    return { before, after: answered };
  });

  expect(answers).toEqual({ before: undefined, after: true });
});

it("when later writes have pushed the token out, nobody knows", async () => {
  const token = newToken();
  await write(1, token);
  for (let version = 2; version <= tokensKept + 1; version += 1) await write(version, newToken());

  await expect(wasCommitted(connections, guard(1), token, inTime())).rejects.toThrow("it is not known whether");
});

it("a COMMIT after a failure is no commit", async () => {
  await expect(write(7, newToken())).rejects.toThrow("division by zero");

  expect(await runSql(url, "SELECT version FROM owner WHERE owner = 'ann'")).toEqual([{ version: "1" }]);
});

it("a burst in a transaction that has failed before is reported as failed, although its COMMIT succeeds", async () => {
  const failed = connections.use(inTime(), async (connection) => {
    await connection.command("BEGIN");
    await connection.command("SELECT 1 / 0").catch(() => undefined);
    await burst(connection, [], true);
  });

  await expect(failed).rejects.toThrow("the transaction ended with ROLLBACK");
});

it("every statement is prepared when a connection is made, and stays prepared after a transaction that fails", async () => {
  const single = await openConnections(addressOf(`${url}&connections=1`));
  onTestFinished(() => single.close());
  const prepared: Statement<[name: string]> = { name: "", text: "SELECT name FROM pg_prepared_statements" };
  const names = () => single.use(inTime(), (connection) => connection.run(prepared, []));
  const expected = Object.values(statements).map(({ name }) => [name]);
  expect((await names()).sort()).toEqual(expected.sort());

  const parameters = [world, ["ann"], [7], [1], [0], [0], newToken()];
  const failing = single.use(inTime(), (connection) =>
    burst(connection, [{ statement: statements.changeOwners, parameters }]),
  );
  await expect(failing).rejects.toThrow("division by zero");

  expect((await names()).sort()).toEqual(expected.sort());
});
