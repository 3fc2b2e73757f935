// node crash-run.ts [KILLS] [SEED]: the crash run at length, 200 kills with a fresh seed unless given.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crashRepeatedly } from "./crash.ts";

const folder = mkdtempSync(join(tmpdir(), "chat-friends-crash-"));
const [, , kills = "200", seed = `${Math.floor(Math.random() * 2 ** 31)}`] = process.argv;
try {
  const run = { file: join(folder, "sandbox.sqlite"), seed: Number(seed), kills: Number(kills) };
  const { answered, whole, absent } = await crashRepeatedly(run);
  console.log(
    `${kills} kills (seed ${seed}): ${answered} calls answered and all whole; of ${whole + absent} without a reply ${whole} whole, ${absent} absent; every invariant held`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
