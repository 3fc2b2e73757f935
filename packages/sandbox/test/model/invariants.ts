import { isDeepStrictEqual } from "node:util";
import { replyViolation } from "@chat-friends/contract/validate";
import type { Snapshot } from "../../src/relations/snapshot.ts";
import type { Reply } from "../support/send.ts";
import { accepted, type Exchange, isMutualAdd, isRead, itemsOf, resultsOf, resultsWith, type Step } from "./step.ts";
import { hasSameRows, type Tables } from "./tables.ts";

/** What does not hold, a sentence each. */
type Breaches = string[];

/** What holds of the tables at any time. */
const ofTables: ((owner: string, table: Snapshot, tables: Tables) => Breaches)[] = [
  listsCountTheirMembers,
  membersAreFriends,
  friendsKnowTheirLists,
  nothingIsTwice,
  quantitiesAreKept,
  nobodyIsTheirOwnFriend,
  friendsAreNotAskedAnyMore,
  countsCoverWhatIsCounted,
  bothSidesSeeTheSame,
];

/** What holds of each reply. */
const ofReplies: ((exchange: Exchange) => Breaches)[] = [
  theSpecKnowsTheReply,
  onlyOkIsZero,
  refusedRequestsHaveNoItems,
  eachItemHasItsResultInOrder,
  failAccountNamesTheFailedItems,
  listsAreAnsweredWithTheirCount,
];

/** What holds between the tables before and after. */
const ofSteps: ((step: Step) => Breaches)[] = [
  refusalsAndReadsChangeNothing,
  friendsAndListsStay,
  sequencesNeverFall,
  changedListsRaiseTheSequence,
  acceptedItemsAreFriends,
  mutualAddsHaveBothSides,
  friendsComeFromAcceptedItems,
  requestsComeFromPendingItems,
  theBlockedAreNotAdded,
  onlyAccountsAreAdded,
  readsTellWhatIsThere,
];

export function breachesOfTables(tables: Tables): Breaches {
  return [...tables].flatMap(([owner, table]) =>
    ofTables.flatMap((holds) => holds(owner, table, tables).map((breach) => `${holds.name}: ${owner}: ${breach}`)),
  );
}

export function breachesOf(step: Step): Breaches {
  return [
    ...breachesOfTables(step.after),
    ...step.exchanges.flatMap((exchange) => ofReplies.flatMap((holds) => titled(holds.name, holds(exchange)))),
    ...ofSteps.flatMap((holds) => titled(holds.name, holds(step))),
  ];
}

function titled(name: string, breaches: Breaches): Breaches {
  return breaches.map((breach) => `${name}: ${breach}`);
}

/** The count of a list is the number of its members. */
function listsCountTheirMembers(_owner: string, { lists }: Snapshot): Breaches {
  return lists.filter(({ size, members }) => size !== members.length).map(({ name }) => name);
}

/** Only friends are in lists. */
function membersAreFriends(_owner: string, { lists, friends }: Snapshot): Breaches {
  return lists.flatMap(({ members }) => members.filter((member) => !friends.has(member)));
}

/** A friend is said to be in a list exactly when the list has the friend. */
function friendsKnowTheirLists(_owner: string, { lists, friends }: Snapshot): Breaches {
  return [...friends].flatMap(([friend, entry]) => {
    const having = lists.filter(({ members }) => members.includes(friend)).map(({ name }) => name);
    return isDeepStrictEqual(new Set(entry.lists), new Set(having)) ? [] : [`${friend}: ${entry.lists} and ${having}`];
  });
}

/** No list is there twice, nor a member of a list, nor a list of a friend. */
function nothingIsTwice(_owner: string, { lists, friends }: Snapshot): Breaches {
  const each = [
    lists.map(({ name }) => name),
    ...lists.map(({ members }) => members),
    ...[...friends.values()].map(({ lists }) => lists),
  ];
  return each.filter((names) => new Set(names).size < names.length).map(String);
}

/** No table has more friends, waiting requests or lists than the service allows. */
function quantitiesAreKept(_owner: string, { friendCount, pendingCount, lists }: Snapshot): Breaches {
  const isKept = friendCount <= 3000 && pendingCount <= 100 && lists.length <= 32;
  return isKept ? [] : [`${friendCount} friends, ${pendingCount} requests, ${lists.length} lists`];
}

function nobodyIsTheirOwnFriend(owner: string, { friends, pending }: Snapshot): Breaches {
  return friends.has(owner) || pending.has(owner) ? ["is"] : [];
}

/** Who is a friend has no request waiting. */
function friendsAreNotAskedAnyMore(_owner: string, { friends, pending }: Snapshot): Breaches {
  return [...pending.keys()].filter((friend) => friends.has(friend));
}

/** The counts of friends and requests are no less than what was looked up. */
function countsCoverWhatIsCounted(_owner: string, snapshot: Snapshot): Breaches {
  const { friends, friendCount, pending, pendingCount } = snapshot;
  return friends.size <= friendCount && pending.size <= pendingCount ? [] : [`${friendCount}, ${pendingCount}`];
}

/** What a call reads of the other side is what the other side's own table says. */
function bothSidesSeeTheSame(owner: string, { otherSides }: Snapshot, tables: Tables): Breaches {
  return [...otherSides].flatMap(([userID, { hasOwner, friendCount }]) => {
    const other = tables.get(userID);
    if (!other) return [];
    return other.friends.has(owner) === hasOwner && other.friendCount === friendCount ? [] : [userID];
  });
}

/** A reply is one of those that the spec describes, its code among them. */
function theSpecKnowsTheReply({ operation, reply }: Exchange): Breaches {
  const violation = replyViolation(operation, reply, "closed");
  return violation ? [JSON.stringify(violation)] : [];
}

/** ActionStatus is OK exactly when ErrorCode is 0. */
function onlyOkIsZero({ reply }: Exchange): Breaches {
  return (reply.ActionStatus === "OK") === (reply.ErrorCode === 0) ? [] : [JSON.stringify(reply)];
}

/** A request that is refused as a whole has no results. */
function refusedRequestsHaveNoItems({ reply }: Exchange): Breaches {
  const { ErrorCode, ResultItem, InfoItem, Fail_Account } = reply;
  return ErrorCode !== 0 && (ResultItem ?? InfoItem ?? Fail_Account) ? [JSON.stringify(reply)] : [];
}

/** A carried-out batch has one result per item, in the order of the items. */
function eachItemHasItsResultInOrder(exchange: Exchange): Breaches {
  const results = resultsOf(exchange).map(({ To_Account }) => To_Account);
  const items = exchange.reply.ErrorCode === 0 ? itemsOf(exchange) : [];
  return isDeepStrictEqual(results, items) ? [] : [`${items} but ${results}`];
}

/** Fail_Account names the items that failed, in order, and is left out where none did. */
function failAccountNamesTheFailedItems(exchange: Exchange): Breaches {
  const failed = resultsOf(exchange).filter(({ ResultCode }) => ResultCode !== 0);
  const names = failed.map(({ To_Account }) => To_Account);
  const { Fail_Account } = exchange.reply;
  return isDeepStrictEqual(Fail_Account, names.length > 0 ? names : undefined) ? [] : [`${names}, ${Fail_Account}`];
}

/** FriendNumber is the number of members that are named. */
function listsAreAnsweredWithTheirCount({ operation, reply }: Exchange): Breaches {
  if (operation !== "group_get") return [];
  const wrong = (reply.ResultItem ?? []).filter(
    ({ FriendNumber, To_Account }) => Array.isArray(To_Account) && To_Account.length !== FriendNumber,
  );
  return wrong.map((list) => JSON.stringify(list));
}

/** Calls that are refused as a whole, and reads, leave every table as it was. */
function refusalsAndReadsChangeNothing({ exchanges, before, after }: Step): Breaches {
  if (exchanges.some((exchange) => !isRead(exchange) && exchange.reply.ErrorCode === 0)) return [];
  return [...after].filter(([owner, table]) => !hasSameRows(table, before.get(owner))).map(([owner]) => owner);
}

/** No call takes a friend or a list away, or puts lists into another order. */
function friendsAndListsStay(step: Step): Breaches {
  return pairs(step).flatMap(([owner, before, after]) => {
    const gone = [...before.friends.keys()].filter((friend) => !after.friends.has(friend));
    const lists = after.lists.slice(0, before.lists.length).map(({ name }) => name);
    const isKept =
      gone.length === 0 &&
      isDeepStrictEqual(
        lists,
        before.lists.map(({ name }) => name),
      );
    return isKept ? [] : [`${owner} lost ${gone}, has ${lists}`];
  });
}

function sequencesNeverFall(step: Step): Breaches {
  return pairs(step).flatMap(([owner, before, after]) => (after.sequence < before.sequence ? [owner] : []));
}

/** Lists that changed raise the sequence of their owner, by no more than one a call. */
function changedListsRaiseTheSequence(step: Step): Breaches {
  return pairs(step).flatMap(([owner, before, after]) => {
    const writes = step.exchanges.filter((exchange) => !isRead(exchange) && exchange.body["From_Account"] === owner);
    const rise = after.sequence - before.sequence;
    const isRight = rise <= writes.length && (rise > 0 || isDeepStrictEqual(after.lists, before.lists));
    return isRight ? [] : [`${owner} went from ${before.sequence} to ${after.sequence}`];
  });
}

/** Who was added, imported or updated is a friend. */
function acceptedItemsAreFriends({ exchanges, after }: Step): Breaches {
  return exchanges
    .filter((exchange) => !isRead(exchange))
    .flatMap((exchange) => accepted(exchange))
    .filter(({ From_Account, To_Account }) => !after.get(From_Account)?.friends.has(To_Account))
    .map(({ From_Account, To_Account }) => `${From_Account} has no ${To_Account}`);
}

/** A mutual add that was accepted stands in both tables. */
function mutualAddsHaveBothSides({ exchanges, after }: Step): Breaches {
  return exchanges
    .filter(isMutualAdd)
    .flatMap((exchange) => accepted(exchange))
    .filter(({ From_Account, To_Account }) => !after.get(To_Account)?.friends.has(From_Account))
    .map(({ From_Account, To_Account }) => `${To_Account} has no ${From_Account}`);
}

/** A new friend is one of an accepted item: of the owner's own call, or of a mutual add by the friend. */
function friendsComeFromAcceptedItems(step: Step): Breaches {
  const own = step.exchanges.filter((exchange) => !isRead(exchange)).flatMap((exchange) => accepted(exchange));
  const mutual = step.exchanges.filter(isMutualAdd).flatMap((exchange) => accepted(exchange));
  const explained = new Set([
    ...own.map(({ From_Account, To_Account }) => JSON.stringify([From_Account, To_Account])),
    ...mutual.map(({ From_Account, To_Account }) => JSON.stringify([To_Account, From_Account])),
  ]);
  return pairs(step).flatMap(([owner, before, after]) => {
    const gained = [...after.friends.keys()].filter((friend) => !before.friends.has(friend));
    const isCounted = after.friendCount - before.friendCount === gained.length;
    const unexplained = gained.filter((friend) => !explained.has(JSON.stringify([owner, friend])));
    return unexplained.length === 0 && isCounted ? [] : [`${owner} gained ${gained}, counts ${after.friendCount}`];
  });
}

/** A request waits only where an item was answered with 30539, and then it or the friendship is there. */
function requestsComeFromPendingItems(step: Step): Breaches {
  const asked = step.exchanges.flatMap((exchange) => resultsWith(exchange, 30539));
  const lost = asked.filter(({ From_Account, To_Account }) => {
    const table = step.after.get(From_Account);
    return !table?.pending.has(To_Account) && !table?.friends.has(To_Account);
  });
  const unasked = pairs(step).flatMap(([owner, before, after]) =>
    [...after.pending.keys()]
      .filter((friend) => !before.pending.has(friend))
      .filter((friend) => !asked.some((item) => item.From_Account === owner && item.To_Account === friend)),
  );
  return [...lost.map(({ To_Account }) => `${To_Account} is not asked`), ...unasked.map((name) => `${name} is asked`)];
}

/** Nobody is added by an account, or adds one, that either side blocks. */
function theBlockedAreNotAdded({ exchanges, after }: Step): Breaches {
  return exchanges
    .filter(({ operation }) => operation === "friend_add")
    .flatMap((exchange) => accepted(exchange))
    .filter(({ From_Account, To_Account }) => {
      const table = after.get(From_Account);
      return table?.blocked.has(To_Account) || table?.blockedBy.has(To_Account);
    })
    .map(({ From_Account, To_Account }) => `${From_Account} and ${To_Account}`);
}

/** Only accounts are friends or are asked to be, unless every UserID is one. */
function onlyAccountsAreAdded({ after }: Step): Breaches {
  return [...after.values()].flatMap(({ friends, pending, accounts }) =>
    [...friends.keys(), ...pending.keys()].filter((userID) => !accounts.has(userID)),
  );
}

/** While nothing is written, friend_get_list finds exactly the friends, in their lists, and group_get the lists that are there. */
function readsTellWhatIsThere({ exchanges, after }: Step): Breaches {
  if (!exchanges.every(isRead)) return [];
  return exchanges.flatMap(({ operation, body, reply }) => {
    const table = after.get(String(body["From_Account"]));
    if (!table || reply.ErrorCode !== 0) return [];
    return operation === "group_get" ? untoldLists(body, reply, table) : untoldFriends(body, reply, table);
  });
}

function untoldLists({ GroupName }: Record<string, unknown>, reply: Reply, table: Snapshot): Breaches {
  // null counts as left out.
  const wanted = (GroupName ?? []) as string[];
  const lists = table.lists.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const returned = reply.ResultItem?.map(({ GroupName, FriendNumber }) => [GroupName, FriendNumber]);
  const expected = lists.map(({ name, size }) => [name, size]);
  const isUnchanged = returned === undefined && reply.CurrentSequence === table.sequence;
  return isUnchanged || isDeepStrictEqual(returned, expected) ? [] : [`${JSON.stringify(returned)} of ${expected}`];
}

function untoldFriends({ TagList }: Record<string, unknown>, reply: Reply, { friends }: Snapshot): Breaches {
  return (reply.InfoItem ?? []).flatMap(({ To_Account, ResultCode, SnsProfileItem }) => {
    const friend = friends.get(String(To_Account));
    if ((ResultCode === 0) !== (friend !== undefined)) return [`${To_Account} gets ${ResultCode}`];
    if (!friend || !(TagList as string[]).includes("Tag_SNS_IM_Group")) return [];
    const returned = (SnsProfileItem as { Tag: string; Value: unknown }[]).find(
      ({ Tag }) => Tag === "Tag_SNS_IM_Group",
    );
    return isDeepStrictEqual(returned?.Value ?? [], friend.lists) ? [] : [`${To_Account} is in ${friend.lists}`];
  });
}

/** The tables that are known before and after. */
function pairs({ before, after }: Step): [string, Snapshot, Snapshot][] {
  return [...after].flatMap(([owner, table]): [string, Snapshot, Snapshot][] => {
    const known = before.get(owner);
    return known ? [[owner, known, table]] : [];
  });
}
