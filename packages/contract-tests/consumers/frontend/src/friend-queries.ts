import { ChatError, type ItemOf, outcomes, profileOf, unwrap } from "@chat-friends/client";
import { explain } from "@chat-friends/client/explain";
import type { QueryClient } from "@tanstack/query-core";
import { friendsApi } from "./friends-api.ts";

const tags = ["Tag_SNS_IM_Remark", "Tag_SNS_IM_Group"] as const;

/** For useQuery: the user's remarks about these friends, or the reason why they can't be read. */
export function friendsQuery(accounts: string[]) {
  return {
    queryKey: ["friends", accounts],
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      const body = { To_Account: accounts, TagList: [...tags] };
      const read = unwrap(await friendsApi.POST("/v4/sns/friend_get_list", { body, signal }));
      return outcomes(read, accounts).map((friend) =>
        friend.kind === "ok"
          ? { account: friend.item, profile: profileOf(friend.result, tags) }
          : { account: friend.item, trouble: explain(friend).meaning },
      );
    },
    // Repeats only temporary errors, and not often: the client behind the gateway has already waited and tried again.
    retry: (failures: number, error: Error) => failures < 2 && error instanceof ChatError && error.retry === "later",
  };
}

/** For useMutation: adds friends, returns the outcome of each, and makes useQuery read them again. */
export function addFriendsMutation(queries: QueryClient) {
  return {
    mutationFn: async (items: ItemOf<"friend_add">[]) => {
      const added = unwrap(await friendsApi.POST("/v4/sns/friend_add", { body: { AddFriendItem: items } }));
      return outcomes(added, items);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["friends"] }),
  };
}
