import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A PostgreSQL of this process, in a temporary folder. */
export interface PostgresServer {
  /** Address of its database, with a user who may do anything and needs no password. */
  readonly url: string;
  /** Ends every connection and stops. */
  stop(): Promise<void>;
  /** Stops without writing anything down, as if the machine had lost its power. */
  crash(): Promise<void>;
  /** Starts again after a stop or a crash. */
  start(): Promise<void>;
  /** Stops, and removes the folder. */
  remove(): Promise<void>;
}

/** Who may connect: the owner of all without a password, others with theirs. */
const access = "local all sandbox trust\nlocal all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n";

/** Settings by name, such as `max_connections`. */
export type PostgresSettings = Readonly<Record<string, string | number>>;

/** What a server needs for TLS, as PEM. */
export interface PostgresTls {
  key: string;
  cert: string;
}

/**
 * Starts the PostgreSQL whose programs are in the folder that CHAT_FRIENDS_POSTGRES names.
 *
 * It listens on a socket in its folder, and doesn't wait for the disk unless `fsync` is set to `on`.
 */
export async function startPostgres(settings: PostgresSettings = {}, tls?: PostgresTls): Promise<PostgresServer> {
  const programs = process.env["CHAT_FRIENDS_POSTGRES"];
  if (!programs) throw new Error("Set CHAT_FRIENDS_POSTGRES to the folder of initdb and postgres.");
  const postgres = join(programs, "postgres");
  const owner = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), "chat-friends-postgres-"));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  const as = { ...owner, cwd: folder, env: {} };
  makeDatabase(join(programs, "initdb"), data, as);

  writeFileSync(join(data, "pg_hba.conf"), access);
  if (tls) {
    const keyFile = join(data, "server.key");
    writeFileSync(keyFile, tls.key, { mode: 0o600 });
    writeFileSync(join(data, "server.crt"), tls.cert);
    if (owner) chownSync(keyFile, owner.uid, owner.gid);
  }

  const own = { listen_addresses: "", unix_socket_directories: folder, fsync: "off", ssl: tls ? "on" : "off" };
  const all = { ...own, ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  let running: ChildProcess | undefined;

  async function start(): Promise<void> {
    const child = spawn(postgres, ["-D", data, ...flags], {
      ...as,
      stdio: ["ignore", "ignore", "pipe"],
    });
    running = child;
    await new Promise<void>((resolve, reject) => {
      let said = "";
      child.stderr?.on("data", (text: Buffer) => {
        said = (said + text).slice(-4000);
        if (said.includes("ready to accept connections")) resolve();
      });
      child.once("exit", () => reject(new Error(`PostgreSQL did not start: ${said}`)));
    });
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const child = running;
    running = undefined;
    if (!child || child.exitCode !== null) return;
    await new Promise((resolve) => {
      child.once("exit", resolve);
      child.kill(signal);
    });
  }

  await start();
  return {
    url: `postgres:///postgres?host=${encodeURIComponent(folder)}&user=sandbox`,
    start,
    stop: () => end("SIGINT"),
    crash: () => end("SIGQUIT"),
    async remove() {
      await end("SIGQUIT");
      rmSync(folder, { recursive: true });
    },
  };
}

const making = ["-U", "sandbox", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];

/** Made once by `initdb`, and then copied in a tenth of its time. */
function makeDatabase(initdb: string, data: string, as: object): void {
  const version = execFileSync(initdb, ["--version"], { ...as, encoding: "utf8" });
  const name = createHash("sha256").update(`${version} ${making}`).digest("hex").slice(0, 16);
  const made = join(import.meta.dirname, "../node_modules/.cache/postgres", name);
  if (existsSync(made)) {
    copyDatabase(made, data);
    return;
  }
  execFileSync(initdb, ["-D", data, ...making], { ...as, stdio: "ignore" });
  keepDatabase(data, made);
}

/** Appears whole at once: of several who make it at the same time, one keeps theirs. */
function keepDatabase(data: string, made: string): void {
  mkdirSync(dirname(made), { recursive: true });
  const part = `${made}.${process.pid}`;
  copyDatabase(data, part);
  try {
    renameSync(part, made);
  } catch (error) {
    rmSync(part, { recursive: true });
    if (!existsSync(made)) throw error;
  }
}

/** With the owner and the permissions of each file, which `cpSync` doesn't copy and PostgreSQL checks. */
function copyDatabase(from: string, to: string): void {
  execFileSync("cp", ["-Rp", from, to]);
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}
