import { stripVTControlCharacters } from "node:util";
import { demoIdentity } from "@chat-friends/sandbox";
import { temporaryFolder } from "@chat-friends/testing";
import { mint } from "@chat-friends/usersig";
import { expect, it } from "vitest";
import { hasTerminals, serve } from "../support/run-cli.ts";

const { sdkAppId, secretKey } = demoIdentity;

/** Posts to a sandbox with this signature. */
function post(url: string, path: string, usersig: string, body: string): Promise<Response> {
  const query = new URLSearchParams({ sdkappid: String(sdkAppId), identifier: "administrator", usersig, random: "1" });
  return fetch(`${url}${path}?${query}&contenttype=json`, { method: "POST", body });
}

const green = "\u001b[32m";
const red = "\u001b[31m";

it.each([
  { output: "a pipe", onTerminal: false },
  ...(hasTerminals() ? [{ output: "a terminal", onTerminal: true }] : []),
])(
  "what a busy sandbox writes to $output, recorded: what happens is said, and no signature",
  async ({ onTerminal }) => {
    const folder = temporaryFolder({});
    const environment = { CHAT_FRIENDS_PORT: "0", CHAT_FRIENDS_MEMORY: "1" };
    const serving = await serve({ folder, environment, onTerminal });
    const now = Math.floor(Date.now() / 1000);
    const good = mint({ sdkAppId, identifier: "administrator", secretKey, now, expire: 777 });
    const other = mint({ sdkAppId, identifier: "administrator", secretKey: "canary-of-another-key", now });
    const add = JSON.stringify({
      From_Account: "id",
      AddFriendItem: [{ To_Account: "id1" }, { To_Account: "nobody" }],
    });
    const sent = [
      post(serving.url, "/v4/sns/friend_add", good, add),
      post(serving.url, "/v4/sns/friend_add", other, add),
      post(serving.url, "/v4/im_open_login_svc/account_import", good, `{"UserID":"${good}"}`),
      post(serving.url, `/v4/${good}`, good, "{}"),
      ...Array.from({ length: 500 }, () =>
        post(serving.url, "/v4/sns/group_get", good, `{"From_Account":"id","usersig":"${good}"}`),
      ),
    ];
    await Promise.all(sent);
    const { stdout: recorded, stderr } = await serving.stop();
    const stdout = stripVTControlCharacters(recorded);

    expect(stdout).toMatch(/friend_add +id +2 items: 1 ok, 1 failed; 30003 AccountNotFound/);
    expect(stdout).toMatch(
      /friend_add +id +refused; 70009 SignatureCheckFailed; The UserSig was signed with another key/,
    );
    expect(stdout).toMatch(/account_import +- +refused; 60009/);
    expect(stdout).toMatch(/account_import is not one of the calls this sandbox has/);
    expect(stdout).toMatch(/and [\d,]+ more calls in that second/);
    expect(stdout.split("\n").length).toBeLessThan(400);
    expect(stderr).toBe("");
    for (const colour of [green, red]) expect(recorded.includes(colour)).toBe(onTerminal);
    for (const usersig of [good, other]) expect(stdout).not.toContain(usersig.slice(-60));
  },
);
