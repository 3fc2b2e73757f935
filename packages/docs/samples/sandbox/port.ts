import {
  createClient,
  outcomes,
  secretKeySigner,
  unwrap,
} from "@chat-friends/client/server";
import { createSandbox, demoIdentity } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";

// #region port
const sandbox = createSandbox();
const server = await startServer({ sandbox, host: "127.0.0.1", port: 0 });

// A separate app behind the same port, with its own world, switches, faults and clock.
const world = { accounts: { ann: {}, ben: {} } };
const app = await sandbox.tenants.add({ world, switches: { unsetTag: "empty" } });
app.faults.add({ To_Account: "ben", code: 30540, times: 1 });

const { sdkAppId } = app;
const { secretKey } = demoIdentity;
const signer = secretKeySigner({ sdkAppId, identifier: "administrator", secretKey });
const chat = createClient({ baseUrl: server.url, signer });

const AddFriendItem = [{ To_Account: "ben" }];
const body = { From_Account: "ann", AddFriendItem };
const added = unwrap(await chat.POST("/v4/sns/friend_add", { body }));

for (const { item, kind, code } of outcomes(added, AddFriendItem)) {
  console.log(item.To_Account, kind, code); // ben failed 30540
}

await server.close();
// #endregion
