import type { RequestOf } from "@chat-friends/contract";
import { orderProblem } from "../outcomes/order-problem.ts";
import type { Envelope } from "./answer.ts";
import type { ItemResult } from "./merge-items.ts";

/** What reading back shows of an item that was to be added: it, nothing, something else; `unread` where it couldn't be read. */
export type Sight = "as requested" | "absent" | "different" | "unread";

/** A friend_get_list that was carried out; undefined where it couldn't be. */
export type LookUp = (request: RequestOf<"friend_get_list">) => Promise<Envelope | undefined>;

type Add = RequestOf<"friend_add">;
type Item = Add["AddFriendItem"][number];

const requestedTags = ["Tag_SNS_IM_Remark", "Tag_SNS_IM_Group", "Tag_SNS_IM_AddSource"] as const;

/** As many as the service's pages advise for one friend_get_list. */
const friendsPerRead = 100;

/** The other sides of mutual adds take a read each; so many go at a time. */
const readsAtATime = 8;

/** Looks at the items of an add in From_Account's table, and for a mutual add in the other sides' as well. */
export async function readBack(
  { From_Account, AddType }: Add,
  items: readonly Item[],
  lookUp: LookUp,
): Promise<Sight[]> {
  const sights: Sight[] = [];
  for (let index = 0; index < items.length; index += friendsPerRead) {
    sights.push(...(await ownSide(From_Account, items.slice(index, index + friendsPerRead), lookUp)));
  }
  if (AddType === "Add_Type_Single") return sights;
  const there = [...items.entries()].filter(([index]) => sights[index] === "as requested");
  for (let index = 0; index < there.length; index += readsAtATime) {
    const look = async ([position, { To_Account }]: [number, Item]) => {
      sights[position] = await otherSide(To_Account, From_Account, lookUp);
    };
    await Promise.all(there.slice(index, index + readsAtATime).map(look));
  }
  return sights;
}

async function ownSide(From_Account: string, items: readonly Item[], lookUp: LookUp): Promise<Sight[]> {
  const To_Account = items.map((item) => item.To_Account);
  const results = resultsOf(To_Account, await lookUp({ From_Account, To_Account, TagList: [...requestedTags] }));
  return items.map((item, index) => sightOf(results[index], (result) => isAsRequested(item, result)));
}

/** The other side of a mutual add has neither the remark nor the list. */
async function otherSide(From_Account: string, friend: string, lookUp: LookUp): Promise<Sight> {
  const found = await lookUp({ From_Account, To_Account: [friend], TagList: ["Tag_SNS_IM_AddSource"] });
  const sight = sightOf(resultsOf([friend], found)[0], () => true);
  return sight === "absent" ? "different" : sight;
}

function resultsOf(accounts: readonly string[], envelope: Envelope | undefined): ItemResult[] {
  const found = envelope?.["InfoItem"];
  return orderProblem("InfoItem", found, accounts) === undefined ? (found as ItemResult[]) : [];
}

/** 30001 is no friend, 30003 not even an account; another code tells nothing. */
function sightOf(result: ItemResult | undefined, isFriend: (result: ItemResult) => boolean): Sight {
  if (result?.ResultCode === 30001 || result?.ResultCode === 30003) return "absent";
  if (result?.ResultCode !== 0) return "unread";
  return isFriend(result) ? "as requested" : "different";
}

function isAsRequested({ Remark, GroupName, AddSource }: Item, result: ItemResult): boolean {
  return (
    isSame(fieldOf(result, "Tag_SNS_IM_Remark"), Remark) &&
    isSame(fieldOf(result, "Tag_SNS_IM_Group"), GroupName) &&
    isSame(fieldOf(result, "Tag_SNS_IM_AddSource"), AddSource)
  );
}

function fieldOf({ SnsProfileItem }: ItemResult, tag: string): unknown {
  const fields: unknown[] = Array.isArray(SnsProfileItem) ? SnsProfileItem : [];
  return Object(fields.find((field) => Object(field).Tag === tag)).Value;
}

/** An unset field is absent, empty text or an empty list; a single list is the same as its name. */
function isSame(value: unknown, requested: string | undefined): boolean {
  const values = [value].flat().filter((each) => each !== undefined && each !== "");
  return requested ? values.length === 1 && values[0] === requested : values.length === 0;
}
