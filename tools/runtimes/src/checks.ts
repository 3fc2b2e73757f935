import {
  ChatError,
  callbackSigner,
  createClient,
  fixedSigner,
  outcomes,
  profileOf,
  type Signer,
  UnexpectedReply,
  unwrap,
} from "@chat-friends/client";
import { type Checkpoint, importFriends } from "@chat-friends/client/bulk";
import { explain } from "@chat-friends/client/explain";
import { resilient } from "@chat-friends/client/resilience";
import type { Check, Setting } from "./check.ts";
import { rejection, same, textsOf } from "./expectations.ts";
import type { Scenario } from "./scenarios.ts";

const admin = { sdkAppId: 1400000000, identifier: "administrator" };
const body = { From_Account: "UserID_1", AddFriendItem: [{ To_Account: "UserID_4" }] };

/** The checks for every runtime, also for browsers. */
export const checks: Readonly<Record<string, Check>> = {
  async "adds a friend and says what became of each item"(setting) {
    const AddFriendItem = [{ To_Account: "UserID_4" }, { To_Account: "nobody" }];

    const added = unwrap(
      await clientOf("sandbox", setting).POST("/v4/sns/friend_add", { body: { ...body, AddFriendItem } }),
    );

    const kinds = outcomes(added, AddFriendItem).map(({ item, kind }) => `${item.To_Account} ${kind}`);
    same(kinds, ["UserID_4 ok", "nobody failed"]);
  },

  async "writes and reads text of any script"(setting) {
    const chat = clientOf("sandbox", setting);
    const Value = "друг 朋友 🙂";
    const UpdateItem = [{ To_Account: "UserID_2", SnsItem: [{ Tag: "Tag_SNS_IM_Remark" as const, Value }] }];
    unwrap(await chat.POST("/v4/sns/friend_update", { body: { From_Account: "UserID_1", UpdateItem } }));
    const asked = { From_Account: "UserID_1", To_Account: ["UserID_2"], TagList: ["Tag_SNS_IM_Remark" as const] };

    const read = unwrap(await chat.POST("/v4/sns/friend_get_list", { body: asked }));

    const [friend] = outcomes(read, asked.To_Account);
    same(friend?.kind === "ok" && profileOf(friend.result, asked.TagList), { Tag_SNS_IM_Remark: Value });
  },

  async "sends a batch of 1000 items whole"(setting) {
    const AddFriendItem = Array.from({ length: 1000 }, (_, row) => ({ To_Account: `nobody${row}` }));

    const added = unwrap(
      await clientOf("sandbox", setting).POST("/v4/sns/friend_add", { body: { ...body, AddFriendItem } }),
    );

    same(outcomes(added, AddFriendItem).length, 1000);
  },

  async "throws a ChatError for a refusal, and explains it"(setting) {
    const refused = { ...body, From_Account: "nobody" };
    const result = await clientOf("sandbox", setting).POST("/v4/sns/friend_add", { body: refused });

    const error = await rejection(async () => unwrap(result));

    same(error instanceof ChatError && explain(error).codeName, "AccountNotFound");
  },

  async "throws an UnexpectedReply for a page in place of a reply"(setting) {
    const error = await rejection(() => clientOf("page", setting).POST("/v4/sns/friend_add", { body }));

    same(error instanceof UnexpectedReply && error.operation, "friend_add");
  },

  async "follows no redirect"(setting) {
    const error = await rejection(() => clientOf("redirect", setting).POST("/v4/sns/friend_add", { body }));

    same(error instanceof TypeError && /redirects/.test(error.message), true);
  },

  async "stops at an AbortSignal"(setting) {
    const signal = AbortSignal.timeout(50);

    const error = await rejection(() => clientOf("silence", setting).POST("/v4/sns/friend_add", { body, signal }));

    same(error instanceof Error && error.name, "TimeoutError");
  },

  async "throws what fetch throws for a broken connection, without the signature"(setting) {
    const error = await rejection(() => clientOf("cut", setting).POST("/v4/sns/friend_add", { body }));

    same(error instanceof Error, true);
    same(textsOf(error).includes(setting.usersig), false);
  },

  async "keeps the signature out of a reply's address"(setting) {
    const { response } = await clientOf("sandbox", setting).POST("/v4/sns/friend_add", { body });

    same(response.url, `${setting.origin}/sandbox/v4/sns/friend_add`);
    same(response.clone().url.includes("usersig"), false);
  },

  async "asks for one signature, however many calls wait for it"(setting) {
    const { chat, asked } = renewing([setting.usersig], setting);

    await Promise.all(Array.from({ length: 20 }, () => chat.POST("/v4/sns/friend_add", { body })));

    same(asked(), 1);
  },

  async "answers an expired signature with another one, and sends the call again"(setting) {
    const { chat, asked } = renewing([setting.expired, setting.usersig], setting);

    const result = await chat.POST("/v4/sns/friend_add", { body });

    same(result.data?.ActionStatus, "OK");
    same(asked(), 2);
  },

  async "waits and sends again where the service is busy"(setting) {
    const chat = createClient({ baseUrl: `${setting.origin}/busy`, signer: signerOf(setting), fetch: resilient() });

    const result = await chat.POST("/v4/sns/group_get", { body: { From_Account: "id", LastSequence: 0 } });

    same(unwrap(result).CurrentSequence, 2);
  },

  async "imports rows in bulk, with the result of each row, and has nothing left to do the second time"(setting) {
    const baseUrl = `${setting.origin}/sandbox`;
    const chat = createClient({ baseUrl, signer: signerOf(setting), fetch: resilient() });
    const rows = ["UserID_4", "nobody"].map((To_Account) => ({
      From_Account: "UserID_1",
      item: { To_Account, AddSource: "AddSource_Type_Import" as const },
    }));
    let saved: Checkpoint | undefined;
    const checkpoint = {
      load: async () => saved,
      save: async (now: Checkpoint) => {
        saved = now;
      },
    };

    const reported: string[] = [];
    for (let run = 0; run < 2; run += 1) {
      for await (const event of importFriends(chat, rows, { checkpoint }))
        if (event.type === "result") reported.push(`${event.row.item.To_Account} ${event.outcome.kind}`);
    }

    same(reported, ["UserID_4 ok", "nobody failed"]);
  },
};

function clientOf(scenario: Scenario, setting: Setting) {
  return createClient({ baseUrl: `${setting.origin}/${scenario}`, signer: signerOf(setting) });
}

function signerOf({ usersig }: Setting): Signer {
  return fixedSigner({ ...admin, usersig });
}

/** A client with a signer that gives these signatures one after the other, and the number of its calls. */
function renewing(usersigs: string[], { origin }: Setting) {
  const left = [...usersigs];
  const sign = async ({ now }: { now: number }) => ({ usersig: left.shift() ?? "", expiresAt: now + 86_400 });
  const chat = createClient({ baseUrl: `${origin}/sandbox`, signer: callbackSigner({ ...admin, sign }) });
  return { chat, asked: () => usersigs.length - left.length };
}
