import { createSandbox, demoIdentity, type Sandbox } from "@chat-friends/sandbox";
import { mint } from "@chat-friends/usersig";
import type { CallChange } from "../../build/errors/ways.ts";

const basic = { From_Account: "id", AddFriendItem: [{ To_Account: "id1" }] };

/** A sandbox's reply to friend_add's simplest call with this change. */
export async function answerTo(
  change: CallChange,
  sandbox: Sandbox = createSandbox(),
): Promise<Record<string, unknown>> {
  const { method = "POST", path = "/v4/sns/friend_add", body = JSON.stringify(basic) } = change;
  const address = new URL(path, "http://127.0.0.1:4600");
  for (const [name, value] of Object.entries(queryOf(change)))
    if (value !== null) address.searchParams.set(name, value);
  const response = await sandbox.fetch(new Request(address, { method, ...(method === "POST" && { body }) }));
  return response.json();
}

function queryOf({ query, signed }: CallChange): Record<string, string | null> {
  const [identifier = ""] = demoIdentity.admins;
  const now = Math.floor(Date.now() / 1000);
  return {
    sdkappid: String(demoIdentity.sdkAppId),
    identifier,
    usersig: mint({ ...demoIdentity, identifier, now, ...signed }),
    random: "1",
    contenttype: "json",
    ...query,
  };
}
