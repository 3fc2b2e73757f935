import type { ItemOf, ReplyOf } from "@chat-friends/contract";

/** Asks our backend to add friends, and says in words what became of each. */
export async function addFriends(items: ItemOf<"friend_add">[]): Promise<string[]> {
  const address =
    "https://api.example.com/v4/sns/friend_add?sdkappid=1400000000&identifier=administrator&usersig=set-by-the-gateway";
  const response = await fetch(address, {
    method: "POST",
    body: JSON.stringify({ From_Account: "id", AddFriendItem: items }),
  });
  const reply: ReplyOf<"friend_add"> = await response.json();
  if (reply.ActionStatus === "FAIL") return [`nothing was added: ${reply.ErrorCode}`];
  return reply.ResultItem.map((result) => {
    if (result.ResultCode === 0) return `${result.To_Account} was added`;
    if (result.ResultCode === 30539) return `${result.To_Account} has to confirm`;
    return `${result.To_Account} was not added: ${result.ResultCode}`;
  });
}
