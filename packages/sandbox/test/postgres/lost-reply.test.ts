import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it, onTestFinished } from "vitest";
import { createSandbox, type Sandbox } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { codes, entryOf, sequenceOf } from "../support/ask.ts";
import { clock } from "../support/clock.ts";
import { freshAddress } from "../support/postgres-stores.ts";

/** Which part of the next COMMIT is lost, and with it the connection. */
type Loss = "nothing" | "the COMMIT" | "its reply";

/** A sandbox whose connections go through a socket that can break at a COMMIT. */
async function throughSocket(): Promise<{ sandbox: Sandbox; lose(what: Loss): void; losses(): number }> {
  const address = new URL(freshAddress());
  const server = join(address.searchParams.get("host") ?? "", ".s.PGSQL.5432");
  const folder = temporaryFolder();
  let loss: Loss = "nothing";
  let losses = 0;
  const breakIf = (what: Loss, text: Buffer, ...sockets: Socket[]) => {
    if (loss !== what || !text.includes("COMMIT")) return false;
    loss = "nothing";
    losses += 1;
    for (const socket of sockets) socket.destroy();
    return true;
  };
  const between = createServer((near) => {
    const far = connect(server);
    near.on("data", (text) => breakIf("the COMMIT", text, near, far) || far.write(text));
    far.on("data", (text) => breakIf("its reply", text, near, far) || near.write(text));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on("close", () => other.destroy()).on("error", () => undefined);
  });
  await new Promise<void>((resolve) => between.listen(join(folder, ".s.PGSQL.5432"), resolve));
  onTestFinished(() => void between.close());
  address.searchParams.set("host", folder);
  const world = { accounts: { ann: {}, ben: {} } };
  const sandbox = createSandbox({
    store: postgresStore({ url: address.href }),
    clock,
    world,
    onError: () => undefined,
  });
  onTestFinished(() => sandbox.close());
  await sandbox.ready;
  return {
    sandbox,
    lose(what) {
      loss = what;
    },
    losses: () => losses,
  };
}

const adding = { From_Account: "ann", AddFriendItem: [{ To_Account: "ben", GroupName: "work" }] };

it.each<Loss>(["the COMMIT", "its reply"])(
  "a call whose connection is lost with %s is answered as it was, and decided once",
  async (what) => {
    const { sandbox, lose, losses } = await throughSocket();
    lose(what);

    expect(await codes(sandbox, "friend_add", adding)).toEqual([0]);

    expect(losses()).toBe(1);
    expect(await sequenceOf(sandbox, "ann")).toBe(1);
    expect(await entryOf(sandbox, "ben", "ann")).toBeDefined();
  },
);

it("a fault that is added while the connection is lost is added once", async () => {
  const { sandbox, lose, losses } = await throughSocket();
  lose("its reply");

  sandbox.control.faults.add({ code: 30006, operation: "friend_add", times: 1 });
  await sandbox.control.saved();

  expect(losses()).toBe(1);
  expect(await codes(sandbox, "friend_add", adding)).toEqual([]);
  expect(await codes(sandbox, "friend_add", adding)).toEqual([0]);
});
