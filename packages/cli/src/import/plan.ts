import { createClient, fixedSigner } from "@chat-friends/client";
import { importFriends } from "@chat-friends/client/bulk";
import { duration, rowsInWords } from "../job/progress.ts";
import { nameOf } from "../records/text-of.ts";
import type { ImportRow } from "./import-row.ts";
import { type ReadOptions, readRows } from "./read-rows.ts";
import { sortedCalls } from "./sorted-calls.ts";

/** Rows that stand apart are worth a word if they cost so many times the calls. */
const worthSorting = 1.1;

interface PlanOptions extends ReadOptions {
  rate: number;
  json?: true;
}

export interface Plan {
  text: string;
  /** Rows that will not be sent. */
  faults: number;
}

/** `chat-friends import FILE --dry-run`: how many calls the file takes, and how long; nothing is sent. */
export async function plan(file: string, options: PlanOptions): Promise<Plan> {
  const { rate, json } = options;
  const sorted = sortedCalls();
  let [rows, faults, calls] = [0, 0, 0];
  const signer = fixedSigner({ sdkAppId: 1, identifier: "administrator", usersig: "none" });
  // Grouped by the same code as an import, and answered on the spot.
  const chat = createClient({
    baseUrl: "http://127.0.0.1",
    signer,
    fetch: async (request) => {
      calls += 1;
      return Response.json(accepted(await request.json()));
    },
  });
  async function* source(): AsyncGenerator<ImportRow> {
    for await (const { row } of readRows(file, options)) {
      rows += 1;
      if (row) sorted.add(row.From_Account);
      if (row) yield row;
      else faults += 1;
    }
  }
  for await (const _ of importFriends(chat, source()));
  const seconds = Math.ceil(calls / rate);
  const fewest = sorted.count() ?? calls;
  const isWorthSorting = calls > fewest * worthSorting;
  const gain = isWorthSorting ? { sortedCalls: fewest } : {};
  if (json) return { text: JSON.stringify({ event: "planned", rows, faults, calls, seconds, ...gain }), faults };
  const lines = [
    `${nameOf(file)}: ${rowsInWords(rows)}, ${callsInWords(calls)}, about ${duration(calls / rate)} at ${rate} calls/s`,
    ...(isWorthSorting ? [`sorted by From_Account: about ${callsInWords(fewest)}`] : []),
    ...(faults > 0 ? [`${rowsInWords(faults)} with a fault will not be sent: --check names what is wrong`] : []),
  ];
  return { text: lines.join("\n"), faults };
}

function callsInWords(count: number): string {
  return `${count.toLocaleString("en")} ${count === 1 ? "call" : "calls"}`;
}

function accepted({ AddFriendItem }: { AddFriendItem: { To_Account: string }[] }): object {
  const ResultItem = AddFriendItem.map(({ To_Account }) => ({ To_Account, ResultCode: 0, ResultInfo: "" }));
  return { ResultItem, ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ErrorDisplay: "" };
}
