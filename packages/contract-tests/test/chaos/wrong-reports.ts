import type { Outcome } from "@chat-friends/client";
import type { ItemOf, RequestOf } from "@chat-friends/contract";
import type { World, WorldFriend } from "@chat-friends/sandbox";
import type { Truth } from "./recorded-service.ts";

type Item = ItemOf<"friend_add">;

interface Case {
  calls: readonly RequestOf<"friend_add">[];
  /** What the client reported for each call. */
  results: readonly PromiseSettledResult<Outcome<Item>[]>[];
  truthOf(From_Account: string, To_Account: string): Truth;
  /** The state of the service after all calls. */
  world: World;
}

/** One sentence for every item that the client reported wrongly, or that was added twice. */
export function wrongReports({ calls, results, truthOf, world }: Case): string[] {
  const friends = new Map(
    (world.friends ?? []).map((friend) => [`${friend.From_Account} ${friend.To_Account}`, friend]),
  );

  function faultOf(call: RequestOf<"friend_add">, item: Item, outcome: Outcome<Item> | undefined): string | undefined {
    const { From_Account, AddType } = call;
    const { To_Account } = item;
    const { added, asked, refusals, unanswered } = truthOf(From_Account, To_Account);
    const friend = friends.get(`${From_Account} ${To_Account}`);
    if (added > 1 || asked > 1) return "was done twice";
    switch (outcome?.kind) {
      case undefined:
        return added + asked > 0 ? "was done, although the call failed" : undefined;
      case "ok":
        if (added !== 1 || !friend || !isAsRequested(item, friend)) return "was reported as ok";
        if (AddType !== "Add_Type_Single" && !friends.has(`${To_Account} ${From_Account}`))
          return "was added in one direction only";
        return undefined;
      case "pending":
        return asked === 1 && !friend ? undefined : "was reported as pending";
      case "failed":
        return added + asked === 0 && refusals.at(-1) === outcome.code ? undefined : "was reported as failed";
      case "unknown":
        return unanswered > 0 ? undefined : "was reported as unknown";
    }
  }

  return calls.flatMap((call, index) => {
    const result = results[index];
    const outcomes = result?.status === "fulfilled" ? result.value : [];
    return call.AddFriendItem.flatMap((item, position) => {
      const outcome = outcomes[position];
      if (outcome && outcome.item !== item) return `${item.To_Account} has the outcome of another item`;
      return faultOf(call, item, outcome)?.replace(/^/, `${item.To_Account} `) ?? [];
    });
  });
}

function isAsRequested({ Remark, GroupName, AddSource }: Item, friend: WorldFriend): boolean {
  const lists = GroupName ? [GroupName] : [];
  return friend.Remark === Remark && friend.AddSource === AddSource && String(friend.GroupName ?? []) === String(lists);
}
