import { execFileSync, spawn } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { freePort } from "@chat-friends/testing/loopback";
import { startPostgres } from "@chat-friends/testing/postgres";
import { expect, it, onTestFinished } from "vitest";
import { command } from "../test/support/run-cli.ts";

const guide = readFileSync(join(import.meta.dirname, "../../docs/guides/past-one-machine.md"), "utf8");
const [making = "", starting = ""] = [...guide.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, text = ""]) => text);
const password = "p4ss-of-the-team";

it("the commands of the guide make a database, and start two processes on it that are one sandbox", async () => {
  const [database, one, other] = [await freePort(), await freePort(), await freePort()];
  const server = await startPostgres({ listen_addresses: "127.0.0.1", port: database });
  onTestFinished(server.remove);
  const folder = temporaryFolder({
    "bin/chat-friends": `#!/bin/sh\nexec ${command.join(" ")} "$@"\n`,
  });
  chmodSync(join(folder, "bin/chat-friends"), 0o755);
  const PATH = [join(folder, "bin"), process.env["CHAT_FRIENDS_POSTGRES"], process.env["PATH"]].join(":");
  const PGHOST = new URL(server.url).searchParams.get("host") ?? "";
  const env = { PATH, PGHOST, PGPORT: String(database), PGUSER: "sandbox" };

  // The user of the server is named sandbox already. Without a terminal, createuser reads the password from standard input.
  const commands = making.replace("npm install pg\n", "").replace(/\bsandbox\b/g, "team");
  const input = `${password}\n${password}\n`;
  execFileSync("setsid", ["-w", "bash", "-ec", commands], { env, input, stdio: ["pipe", "ignore", "ignore"] });
  const script = starting
    .replace("sandbox:PASSWORD@db.test", `team:${password}@127.0.0.1:${database}`)
    .replace("4601", String(one))
    .replace("4602", String(other));
  const processes = spawn("bash", ["-c", script], { cwd: folder, env: { PATH }, detached: true, stdio: "ignore" });
  onTestFinished(() => void process.kill(-Number(processes.pid)));
  await Promise.all([answers(one), answers(other)]);

  const token = /CONTROL_TOKEN=(\S+)/.exec(starting)?.[1];
  const headers = { authorization: `Bearer ${token}` };
  const accounts = (port: number) => `http://127.0.0.1:${port}/_sandbox/accounts`;
  const made = await fetch(accounts(one), { method: "PATCH", headers, body: '{"ann":{}}' });
  const seen = await (await fetch(accounts(other), { headers })).json();

  expect(made.status).toBe(200);
  expect(seen).toHaveProperty("ann");
});

async function answers(port: number): Promise<void> {
  const isUp = () =>
    fetch(`http://127.0.0.1:${port}/_sandbox/health`).then(
      () => true,
      () => false,
    );
  while (!(await isUp())) await new Promise((resolve) => setTimeout(resolve, 50));
}
