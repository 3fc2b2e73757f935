import type { ItemOf, RequestOf } from "@chat-friends/contract";
import type { BulkEvent, BulkOptions, BulkRow, Checkpoint, CheckpointStore } from "../../src/bulk/index.ts";
import { clientOf, type Service } from "../resilience/service.ts";

export type ImportRow = BulkRow<"friend_import"> & { line: number };

/** A row for each pair such as `a>b`: a's friend b. What follows a `:` is the remark. */
export function rowsOf(...pairs: string[]): ImportRow[] {
  return pairs.map((pair, line) => {
    const [From_Account = "", friend = ""] = pair.split(">");
    const [To_Account = "", Remark] = friend.split(":");
    const item: ItemOf<"friend_import"> = { To_Account, AddSource: "AddSource_Type_Web", ...(Remark && { Remark }) };
    return { From_Account, item, line };
  });
}

/** So many friends of each owner; the owners' rows stand together, or take turns. */
export function manyRows(owners: number, friends: number, order: "sorted" | "mixed" = "sorted"): ImportRow[] {
  const count = owners * friends;
  const pairOf = (index: number) => (order === "sorted" ? Math.floor(index / friends) : index % owners);
  return rowsOf(...Array.from({ length: count }, (_, index) => `owner ${pairOf(index)}>friend ${index}`));
}

/** A client of a service, and the options that put a job on its clock. */
export function worldOf(service: Service, options: Parameters<typeof clientOf>[1] = {}) {
  const { chat, clock, arrivals, events } = clientOf(service, options);
  const time: BulkOptions = { clock, sleep: clock.sleep, random: () => 0.5 };
  return { chat, clock, arrivals, events, time };
}

/** All events of a job. */
export async function allOf<Row, RowOutcome>(job: AsyncIterable<BulkEvent<Row, RowOutcome>>) {
  const events: BulkEvent<Row, RowOutcome>[] = [];
  for await (const event of job) events.push(event);
  return events;
}

export function resultsIn<Row, RowOutcome>(events: readonly BulkEvent<Row, RowOutcome>[]) {
  return events.filter((event) => event.type === "result");
}

/** The friends that a request names, as `owner>friend friend`. */
export function namedIn({ body }: { body: Record<string, unknown> }): string {
  const { From_Account, AddFriendItem, UpdateItem, To_Account } = body as Partial<
    RequestOf<"friend_import"> & RequestOf<"friend_update"> & RequestOf<"friend_get_list">
  >;
  const items = AddFriendItem ?? UpdateItem ?? To_Account ?? [];
  return `${From_Account}>${items.map((item) => (typeof item === "string" ? item : item.To_Account)).join(" ")}`;
}

/** A store in memory that keeps every checkpoint. */
export function memoryStore(last?: Checkpoint) {
  const saved: Checkpoint[] = last ? [last] : [];
  const store: CheckpointStore = {
    load: async () => saved.at(-1),
    save: async (checkpoint) => {
      saved.push(structuredClone(checkpoint));
    },
  };
  return { store, saved };
}
