// A program that imports a graph and keeps a report with a line for each row. It goes on where it was killed.
import { ftruncateSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { createClient } from "@chat-friends/client";
import { type Checkpoint, importFriends } from "@chat-friends/client/bulk";
import { fileCheckpoint } from "@chat-friends/client/node";
import { resilient } from "@chat-friends/client/resilience";
import { secretKeySigner } from "@chat-friends/client/server";
import { demoIdentity } from "@chat-friends/sandbox";
import { fraction, seeded } from "@chat-friends/testing";
import { graphOf } from "./graph.ts";

const [baseUrl = "", folder = "", owners, friends, seed] = process.argv.slice(2);
const draw = seeded(Number(seed));
const { rows } = graphOf({ owners: Number(owners), friends: Number(friends), random: () => fraction(draw) });

const { sdkAppId, secretKey } = demoIdentity;
const signer = secretKeySigner({ sdkAppId, identifier: "administrator", secretKey });
const chat = createClient({ baseUrl, signer, fetch: resilient({ attemptTimeout: 1000 }) });

const report = openSync(join(folder, "report"), "a");
const file = fileCheckpoint(join(folder, "checkpoint"));
let reported = 0;

/** The report is cut to the length that it had at the checkpoint, so that no row stands there twice. */
const checkpoint = {
  async load() {
    const found = await file.load();
    reported = Number(found?.note ?? 0);
    ftruncateSync(report, reported);
    return found;
  },
  save: (now: Checkpoint) => file.save({ ...now, note: reported }),
};

for await (const event of importFriends(chat, rows, { checkpoint })) {
  if (event.type === "result") reported += writeSync(report, `${event.number} ${event.outcome.kind}\n`);
}
