import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Parses the body and writes a fixed reply: the minimum for any server of this API. */
const reply = process.argv[2] ?? "{}";

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    JSON.parse(Buffer.concat(chunks).toString());
    response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(reply) });
    response.end(reply);
  });
});

server.listen(0, "127.0.0.1", () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.once("disconnect", () => process.exit());
process.once("SIGTERM", () => process.exit());
