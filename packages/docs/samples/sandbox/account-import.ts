import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createSandbox, demoIdentity } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";

const open = createSandbox({ switches: { accounts: "open" } });
const server = await startServer({ sandbox: open, host: "127.0.0.1", port: 0 });

// #region front
const sandbox = server.url; // such as http://127.0.0.1:4600
const imported = JSON.stringify({ ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" });

const front = createServer(async (request, response) => {
  const { method = "", url = "" } = request;
  const body = await text(request);
  const isImport = /^\/v4\/im_open_login_svc\/(multi)?account_import\?/.test(url);
  const reply = isImport
    ? imported
    : await (await fetch(new Request(sandbox + url, { method, body }))).text();
  response.setHeader("content-type", "application/json").end(reply);
});
await once(front.listen(0, "127.0.0.1"), "listening");
// #endregion

const { port } = front.address() as AddressInfo;
for (const path of [
  "im_open_login_svc/account_import",
  "im_open_login_svc/multiaccount_import",
  "sns/group_get",
]) {
  const url = `http://127.0.0.1:${port}/v4/${path}?sdkappid=${demoIdentity.sdkAppId}`;
  const call = new Request(url, { method: "POST", body: '{"UserID":"ann"}' });
  const reply = await fetch(call);
  const { ErrorCode } = await reply.json();
  console.log(path, ErrorCode);
}
front.closeAllConnections();
front.close();
await server.close();
