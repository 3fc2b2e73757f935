import type { ItemOf, RequestOf } from "@chat-friends/contract";
import type { Envelope } from "../../core/reply.ts";
import { areResultsOf, type ResultRecord } from "../../outcomes/batch-problem.ts";

/** What reading back shows about an item of an add: it is there, it is absent, or something else; `unread` if the read failed. */
export type ReadBackResult = "as requested" | "absent" | "different" | "unread";

/** Sends a friend_get_list; gives its reply, or undefined if it was not carried out. */
export type LookUp = (request: RequestOf<"friend_get_list">) => Promise<Envelope | undefined>;

export type AddRequest = RequestOf<"friend_add">;
export type AddItem = ItemOf<"friend_add">;

const requestedTags = ["Tag_SNS_IM_Remark", "Tag_SNS_IM_Group", "Tag_SNS_IM_AddSource"] as const;

/** The number that the service's pages advise for one friend_get_list. */
const friendsPerRead = 100;

/** Each other side of a mutual add needs its own read; this many reads run at the same time. */
const readsAtATime = 8;

/** Looks for the items of an add in From_Account's table, and for a mutual add also in the tables of the other sides. */
export async function readBack(
  { From_Account, AddType }: AddRequest,
  items: readonly AddItem[],
  lookUp: LookUp,
): Promise<ReadBackResult[]> {
  const found: ReadBackResult[] = [];
  for (let index = 0; index < items.length; index += friendsPerRead) {
    found.push(...(await ownSide(From_Account, items.slice(index, index + friendsPerRead), lookUp)));
  }
  if (AddType === "Add_Type_Single") return found;
  const there = [...items.entries()].filter(([index]) => found[index] === "as requested");
  for (let index = 0; index < there.length; index += readsAtATime) {
    const look = async ([position, { To_Account }]: [number, AddItem]) => {
      found[position] = await otherSide(To_Account, From_Account, lookUp);
    };
    await Promise.all(there.slice(index, index + readsAtATime).map(look));
  }
  return found;
}

/** Reads back at once. When the service is done with the lost attempt, it reads again the items that were not there as requested. */
export async function lookTwice(
  items: readonly AddItem[],
  look: (items: readonly AddItem[]) => Promise<ReadBackResult[]>,
  serviceIsDone: () => Promise<void>,
): Promise<ReadBackResult[]> {
  const found = await look(items);
  const missing = [...items.entries()].filter(([index]) => found[index] !== "as requested");
  if (missing.length === 0) return found;
  await serviceIsDone();
  const later = await look(missing.map(([, item]) => item));
  for (const [order, [index]] of missing.entries()) found[index] = later[order] ?? "unread";
  return found;
}

async function ownSide(From_Account: string, items: readonly AddItem[], lookUp: LookUp): Promise<ReadBackResult[]> {
  const To_Account = items.map((item) => item.To_Account);
  const results = resultsOf(To_Account, await lookUp({ From_Account, To_Account, TagList: [...requestedTags] }));
  return items.map((item, index) => readBackResult(results[index], (result) => isAsRequested(item, result)));
}

/** The other side of a mutual add doesn't have the remark and the list. */
async function otherSide(From_Account: string, friend: string, lookUp: LookUp): Promise<ReadBackResult> {
  const found = await lookUp({ From_Account, To_Account: [friend], TagList: ["Tag_SNS_IM_AddSource"] });
  const result = readBackResult(resultsOf([friend], found)[0], () => true);
  return result === "absent" ? "different" : result;
}

function resultsOf(accounts: readonly string[], envelope: Envelope | undefined): ResultRecord[] {
  const found = envelope?.["InfoItem"];
  return areResultsOf(accounts, found) ? found : [];
}

/** 30001 means that there is no such friend, 30003 that there is no such account. Other codes show nothing. */
function readBackResult(result: ResultRecord | undefined, isFriend: (result: ResultRecord) => boolean): ReadBackResult {
  if (result?.ResultCode === 30001 || result?.ResultCode === 30003) return "absent";
  if (result?.ResultCode !== 0) return "unread";
  return isFriend(result) ? "as requested" : "different";
}

function isAsRequested({ Remark, GroupName, AddSource }: AddItem, result: ResultRecord): boolean {
  return (
    isSame(fieldOf(result, "Tag_SNS_IM_Remark"), Remark) &&
    isSame(fieldOf(result, "Tag_SNS_IM_Group"), GroupName) &&
    isSame(fieldOf(result, "Tag_SNS_IM_AddSource"), AddSource)
  );
}

function fieldOf({ SnsProfileItem }: ResultRecord, tag: string): unknown {
  const fields: unknown[] = Array.isArray(SnsProfileItem) ? SnsProfileItem : [];
  return Object(fields.find((field) => Object(field).Tag === tag)).Value;
}

/** An unset field is absent, empty text or an empty list; a single list is the same as its name. */
function isSame(value: unknown, requested: string | undefined): boolean {
  const values = [value].flat().filter((each) => each !== undefined && each !== "");
  return requested ? values.length === 1 && values[0] === requested : values.length === 0;
}
