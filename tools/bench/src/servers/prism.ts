import { once } from "node:events";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "@chat-friends/testing/loopback";

/** Prism with our spec, as its command line starts it, but silent: a log line per call would take most of its time. */
const peers = createRequire(new URL("../../peers/package.json", import.meta.url));
const spec = fileURLToPath(import.meta.resolve("@chat-friends/spec/openapi.json"));
const port = await freePort();

process.argv = [process.execPath, "prism", "mock", "-h", "127.0.0.1", "-p", String(port), "-v", "silent", spec];
peers("@stoplight/prism-cli");
while (!(await isListening(port))) await setTimeout(10);

process.send?.(`http://127.0.0.1:${port}`);
process.once("disconnect", () => process.exit());
process.once("SIGTERM", () => process.exit());

async function isListening(candidate: number): Promise<boolean> {
  const socket = connect(candidate, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
