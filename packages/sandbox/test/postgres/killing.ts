import { seeded } from "@chat-friends/testing";
import pg from "pg";
import type { World } from "../../src/index.ts";
import { addressOf } from "../../src/stores/postgres/address.ts";
import { entryOf, sequenceOf } from "../support/ask.ts";
import { type Reply, sendTogether } from "../support/send.ts";
import { type Several, several } from "./several.ts";

/** What a run under killed backends showed. */
export interface KillingRun {
  /** Calls that were answered, by their code: 0, or 60008. */
  answers: Map<number, number>;
  kills: number;
  /** One line per acknowledged change that is not there, or is there twice. */
  wrongReports: string[];
}

const owners = Array.from({ length: 6 }, (_empty, index) => `owner ${index}`);

/**
 * Sends calls from three processes to a few owners, and kills backends meanwhile. Each call changes one list and so raises the sequence.
 *
 * An acknowledged call raised the sequence once; a call whose answer is 60008 did so once or not at all.
 */
export async function runUnderKills(calls: number, kills: number, seed: number): Promise<KillingRun> {
  const random = seeded(seed);
  const friends = Array.from({ length: calls }, (_empty, index) => `friend ${index}`);
  const world: World = { accounts: Object.fromEntries([...owners, ...friends].map((userID) => [userID, {}])) };
  const run = await several(3, world);
  const sent: { owner: string; friend: string; code: number }[] = [];
  const killing = killBackends(run, kills, () => (sent.length + 60) / calls);

  for (let at = 0; at < calls; at += 60) {
    const group = friends.slice(at, at + 60).map((friend) => ({ friend, owner: `owner ${random(owners.length)}` }));
    const replies = await Promise.all(group.map(({ owner, friend }, index) => add(run, index, owner, friend)));
    for (const [index, { owner, friend }] of group.entries())
      sent.push({ owner, friend, code: codeOf(replies[index]) });
  }
  const killed = await killing();
  return { answers: counted(sent.map(({ code }) => code)), kills: killed, wrongReports: await untruthsOf(run, sent) };
}

async function add({ sandboxes }: Several, index: number, From_Account: string, To_Account: string) {
  const sandbox = sandboxes[index % sandboxes.length];
  const AddFriendItem = [{ To_Account, GroupName: "all", AddSource: "AddSource_Type_Web" }];
  return sandbox && (await sendTogether(sandbox, "friend_add", [{ From_Account, AddFriendItem }]))[0];
}

/** The code of the call, or of its one item. */
function codeOf(reply: Reply | undefined): number {
  return Number(reply?.ErrorCode || reply?.ResultItem?.[0]?.["ResultCode"]);
}

/** Kills one backend of the sandboxes after the other; the function it gives ends that, and tells how many were killed. */
function killBackends({ address }: Several, most: number, progress: () => number): () => Promise<number> {
  const { url, schema } = addressOf(address);
  let isOver = false;
  let kills = 0;
  const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
  const work = (async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    while (!isOver && kills < most) {
      // In step with the calls, so that the whole run has its kills.
      if (kills > most * progress()) {
        await pause();
        continue;
      }
      const { rowCount } = await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name = $1 ORDER BY state = 'active' DESC, random() LIMIT 1`,
        [`chat-friends ${schema}`],
      );
      kills += rowCount ?? 0;
      await pause();
    }
    await client.end();
  })();
  return async () => {
    isOver = true;
    await work;
    return kills;
  };
}

async function untruthsOf(
  run: Several,
  sent: readonly { owner: string; friend: string; code: number }[],
): Promise<string[]> {
  const [sandbox] = run.sandboxes;
  if (!sandbox) return ["no sandbox is left"];
  const wrongReports = (await run.contradictions()).map((row) => JSON.stringify(row));
  for (const { owner, friend, code } of sent) {
    if (code !== 0 && code !== 60008) wrongReports.push(`${owner} adds ${friend}: ${code}`);
  }
  for (const owner of owners) {
    const own = sent.filter((call) => call.owner === owner);
    const acknowledged = own.filter(({ code }) => code === 0);
    const sequence = (await sequenceOf(sandbox, owner)) ?? 0;
    const uncertain = own.length - acknowledged.length;
    if (sequence < acknowledged.length || sequence > acknowledged.length + uncertain)
      wrongReports.push(
        `${owner}: sequence ${sequence} after ${acknowledged.length} calls, and ${uncertain} uncertain ones`,
      );
    for (const { friend } of acknowledged) {
      const halves = [await entryOf(sandbox, owner, friend), await entryOf(sandbox, friend, owner)];
      if (!halves.every(Boolean)) wrongReports.push(`${owner} and ${friend} are not friends`);
    }
  }
  return wrongReports;
}

function counted(codes: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
