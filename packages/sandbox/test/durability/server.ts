// node server.ts FILE: serves a sandbox on the SQLite file, as the CLI does, until SIGTERM; prints its URL and process id.
import { createSandbox } from "../../src/index.ts";
import { startServer } from "../../src/server.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { clock } from "../support/clock.ts";

const [, , file = ""] = process.argv;
const onError = (error: unknown) => console.error(`${error}`);
const sandbox = createSandbox({ store: sqliteStore({ file }), switches: { accounts: "open" }, clock, onError });
const server = await startServer({ sandbox, host: "127.0.0.1", port: 0 });
process.once("SIGTERM", () => server.close());
// Nothing is left running where whoever started it is gone.
process.stdin.once("end", () => process.exit(1)).resume();
process.stdin.unref();
console.log(JSON.stringify({ url: server.url, pid: process.pid }));
