// A service that notes when each request arrives; it sends its URL once it listens, and the times when it is asked for them.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";

/** Milliseconds: a request and a reply are on their way for up to so long each, every one for a time of its own. */
const longestWay = Number(process.argv[2] ?? 0);
const onTheWay = () => (longestWay > 0 ? delay(Math.random() * longestWay) : undefined);

const reply = JSON.stringify({ ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ResultItem: [], CurrentSequence: 0 });
const arrivals: { at: number; account: string }[] = [];

const server = createServer(async (request, response) => {
  await onTheWay();
  const arrival = { at: performance.now(), account: "" };
  arrivals.push(arrival);
  arrival.account = Object(await json(request)).From_Account;
  await onTheWay();
  response.setHeader("Content-Type", "application/json").end(reply);
});

process.on("message", () => process.send?.(arrivals));
process.once("disconnect", () => process.exit());
server.listen(0, "127.0.0.1", () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
