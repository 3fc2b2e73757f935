import {
  type ClientHooks,
  createClient,
  outcomes,
  unwrap,
} from "@chat-friends/client";
import { resilient } from "@chat-friends/client/resilience";
import { createSandbox } from "@chat-friends/sandbox";
import { signer } from "./chat.ts";

// #region clients
// Four processes use the app, so this one sends 50 calls a second.
const fetch = resilient({ rate: 50, failOver: true });

export const chat = createClient({ region: "singapore", signer, fetch });
// #endregion

// #region lost
const { control, fetch: answer } = createSandbox();
control.faults.add({ operation: "friend_add", effect: "dropped-after", times: 1 });

const hooks: ClientHooks = {
  reply({ operation, attempt, errorCode = "no reply" }) {
    console.log(operation, attempt, errorCode);
  },
  outcome({ operation, result }) {
    console.log(operation, "is over:", result);
  },
};
const safely = resilient({ hooks, fetch: answer });
const local = createClient({ baseUrl: "http://sandbox.test", signer, fetch: safely });

const AddFriendItem = [{ To_Account: "id1", Remark: "from school" }];
const body = { From_Account: "id", AddFriendItem };
const added = unwrap(await local.POST("/v4/sns/friend_add", { body }));

for (const { item, kind } of outcomes(added, AddFriendItem)) {
  console.log(item.To_Account, kind);
}
// #endregion
