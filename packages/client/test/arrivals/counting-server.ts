// A service that records when each request arrives. It sends its URL when it listens, and the times when a message requests them.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";

/** Milliseconds: the maximum delay of each request and of each reply. */
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
