import type { BatchOperationId, ResultOf, RetryClass } from "@chat-friends/contract";
import type { CodeName, Unlisted } from "./catalogued.ts";

/** The `ResultCode` of an item that may have been carried out or not. The service never sends this code. */
export const unknownResultCode = -1;

/** The result of an item of any batch. */
export type ItemResult = ResultOf<BatchOperationId>;

/** What happened to an item of a batch. It narrows on `kind`. */
export type Outcome<Item, Result extends ItemResult = ItemResult> =
  | Carried<Item, Result>
  | Pending<Item>
  | Failed<Item, Result>
  | Unknown<Item>;

interface About<Item> {
  /** The caller's own item. */
  item: Item;
  /** The service's text for a developer. */
  info: string;
}

/** It was carried out. */
interface Carried<Item, Result extends ItemResult = ItemResult> extends About<Item> {
  kind: "ok";
  code: 0;
  /** The whole result, which for friend_get_list has the fields. */
  result: Extract<Result, { ResultCode: 0 }>;
}

/** The other side has to confirm it; friend_add only. */
interface Pending<Item> extends About<Item> {
  kind: "pending";
  code: 30539;
  codeName: CodeName;
  retry: RetryClass;
}

/** The type is inferred and not looked up: TypeScript can't look it up without `strictNullChecks`. */
type RefusalIn<Result extends ItemResult> = Result extends { ResultCode: infer Code }
  ? Exclude<Code, 0 | 30539>
  : never;

/** The service refused it. */
interface Failed<Item, Result extends ItemResult = ItemResult> extends About<Item> {
  kind: "failed";
  code: RefusalIn<Result> | Unlisted;
  codeName: CodeName;
  /** When the same item may be sent again; `never` for an unlisted code. */
  retry: RetryClass;
}

/** It may have been carried out or not, and reading it back did not show which; friend_add through `resilient` only. */
interface Unknown<Item> extends About<Item> {
  kind: "unknown";
  code: typeof unknownResultCode;
}
