import { createClient, type Outcome } from "@chat-friends/client";
import { type AddMode, addFriends, type BulkRow, type Checkpoint } from "@chat-friends/client/bulk";
import { resilient } from "@chat-friends/client/resilience";
import { secretKeySigner } from "@chat-friends/client/server";
import type { ItemOf } from "@chat-friends/contract";
import { createSandbox, demoIdentity } from "@chat-friends/sandbox";
import { fraction, seeded } from "@chat-friends/testing";
import { chaoticNetwork } from "../chaos/chaotic-network.ts";
import { planOfAdds } from "../chaos/plan-of-adds.ts";
import { recordedService } from "../chaos/recorded-service.ts";
import { inVirtualTime } from "../chaos/virtual-time.ts";
import { wrongReports } from "../chaos/wrong-reports.ts";

type Item = ItemOf<"friend_add">;
/** The row knows its place in the plan. */
type Row = BulkRow<"friend_add"> & { call: number; position: number };

const { sdkAppId, secretKey } = demoIdentity;
const signer = secretKeySigner({ sdkAppId, identifier: "administrator", secretKey });
const longest = 3000;

interface KilledJob {
  mode: AddMode;
  /** Calls of the plan whose friends are added, 20 in each. */
  calls: number;
  kills: number;
  seed: number;
}

/**
 * Adds the friends of the plan that have this mode, through a network that disturbs a fifth of all requests, by a process that is killed
 * again and again; compares the last reports with what the service did.
 */
export async function addThroughKills({ mode, calls: most, kills, seed }: KilledJob) {
  const draw = seeded(seed);
  const random = () => fraction(draw);
  const plan = planOfAdds(random);
  const calls = plan.calls
    .slice(0, most)
    .map(({ From_Account, AddFriendItem }) => ({ From_Account, AddFriendItem, ...mode }));
  const rows = calls.flatMap(({ From_Account, AddFriendItem }, call) =>
    AddFriendItem.map((item, position): Row => ({ From_Account, item, call, position })),
  );
  const sandbox = createSandbox({ world: plan.world, journal: false });
  const { send, record } = recordedService(sandbox);
  const { fetch } = chaoticNetwork({ send, random, longest });
  const reported: Outcome<Item>[][] = calls.map(() => []);
  const heldByTheKilled = new Set<number>();
  let saved: Checkpoint | undefined;

  /** One process, which is killed after so many results. What it saves after that never was. */
  async function run(results: number): Promise<void> {
    const killed = new AbortController();
    const chat = createClient({ baseUrl: "http://127.0.0.1:4600", signer, fetch: resilient({ fetch, random }) });
    const checkpoint = {
      load: async () => saved,
      save: async (now: Checkpoint) => {
        if (!killed.signal.aborted) saved = structuredClone(now);
      },
    };
    let left = results;
    try {
      for await (const event of addFriends(chat, rows, { ...mode, checkpoint, random, signal: killed.signal })) {
        if (event.type !== "result") continue;
        const outcomes = reported[event.row.call] ?? [];
        outcomes[event.row.position] = event.outcome;
        left -= 1;
        if (left === 0) killed.abort("killed");
      }
    } catch (error) {
      if (error !== "killed") throw error;
    }
    for (const [from, to] of saved?.open ?? []) for (let row = from; row < to; row += 1) heldByTheKilled.add(row);
  }

  for (let kill = 0; kill < kills; kill += 1)
    await inVirtualTime(run(1 + Math.floor((random() * rows.length) / kills)));
  await inVirtualTime(run(Number.POSITIVE_INFINITY));

  const unheard = new Set([...heldByTheKilled].map((number) => nameOf(rows[number])));
  const truthOf = (From_Account: string, To_Account: string) => {
    const truth = record.truthOf(From_Account, To_Account);
    return { ...truth, unanswered: truth.unanswered + Number(unheard.has(`${From_Account} ${To_Account}`)) };
  };
  const results = reported.map((value) => ({ status: "fulfilled" as const, value }));
  const counted = reported.flat();
  return {
    rows: rows.length,
    reported: counted.filter((outcome) => outcome !== undefined).length,
    count: (kind: Outcome<Item>["kind"]) => counted.filter((outcome) => outcome.kind === kind).length,
    checkpoint: saved,
    wrong: wrongReports({ calls, results, truthOf, world: await sandbox.control.exportWorld() }),
  };
}

function nameOf(row: Row | undefined): string {
  return `${row?.From_Account} ${row?.item.To_Account}`;
}
