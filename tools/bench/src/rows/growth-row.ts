import { Agent, request as httpRequest } from "node:http";
import type { Row } from "../row.ts";
import { type ServerProcess, startServerProcess } from "../server-process.ts";
import { median } from "../statistics.ts";
import { makeFolder } from "../temporary-folder.ts";
import { buildFriendships, type Friendships, randomRead } from "./friendships.ts";
import { signedPath } from "./signed-call.ts";

const small: Friendships = { owners: 1000, friendsEach: 10 };
const large: Friendships = { owners: 3400, friendsEach: 2942 };
const calls = 2000;

/** Two sandboxes that differ in the number of friendships. */
export interface Sizes {
  title: string;
  sizes: { small: Friendships; large: Friendships };
  few: ServerProcess;
  many: ServerProcess;
  remove(): Promise<void>;
}

export async function growthRow(): Promise<Row> {
  const folder = await makeFolder();
  const start = async (friendships: Friendships, name: string) => {
    await buildFriendships(folder.path(name), friendships);
    return startServerProcess("sandbox.ts", folder.path(name));
  };
  const few = await start(small, "small.sqlite");
  const many = await start(large, "large.sqlite");
  return growthOf({ title: "SQLite file", sizes: { small, large }, few, many, remove: () => folder.remove() });
}

/** Calls one after the other, each for another user's friends. It shows whether a call takes longer with so many more friendships. */
export function growthOf({ title, sizes: { small, large }, few, many, remove }: Sizes): Row {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const path = signedPath("friend_get_list");

  const timeCalls = async ({ url }: ServerProcess, friendships: Friendships): Promise<number> => {
    const times: number[] = [];
    for (let count = 0; count < calls; count += 1) {
      const body = JSON.stringify(randomRead(friendships, Math.random));
      const started = performance.now();
      await post(url + path, body, agent);
      times.push((performance.now() - started) * 1000);
    }
    return median(times);
  };

  return {
    title: `friend_get_list, 10 friends of a random user, one call after the other, ${title}`,
    ours: `${numberOf(large)} friendships`,
    peer: `${numberOf(small)} friendships`,
    unit: "us/call",
    better: "lower",
    goal: { of: "ratio", need: 1.5 },
    measure: (contender) => (contender === "ours" ? timeCalls(many, large) : timeCalls(few, small)),
    async close() {
      agent.destroy();
      await Promise.all([few.close(), many.close()]);
      await remove();
    },
  };
}

function numberOf({ owners, friendsEach }: Friendships): string {
  return (owners * friendsEach).toLocaleString("en");
}

function post(url: string, body: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method: "POST", agent, headers: { "content-length": Buffer.byteLength(body) } });
    sent.on("error", reject).on("response", (response) => {
      response.on("error", reject).on("end", resolve).resume();
    });
    sent.end(body);
  });
}
