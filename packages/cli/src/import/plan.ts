import { createClient, fixedSigner } from "@chat-friends/client";
import { importFriends } from "@chat-friends/client/bulk";
import { duration, rowsInWords } from "../job/progress.ts";
import { nameOf } from "../records/text-of.ts";
import type { ImportRow } from "./import-row.ts";
import { readRows } from "./read-rows.ts";

export interface Plan {
  text: string;
  /** Rows that will not be sent. */
  faults: number;
}

/** `chat-friends import FILE --dry-run`: how many calls the file takes, and how long; nothing is sent. */
export async function plan(file: string, { rate }: { rate: number }, json = false): Promise<Plan> {
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
    for await (const { row } of readRows(file)) {
      rows += 1;
      if (row) yield row;
      else faults += 1;
    }
  }
  for await (const _ of importFriends(chat, source()));
  const seconds = Math.ceil(calls / rate);
  if (json) return { text: JSON.stringify({ event: "planned", rows, faults, calls, seconds }), faults };
  const lines = [
    `${nameOf(file)}: ${rowsInWords(rows)}, ${calls.toLocaleString("en")} ${calls === 1 ? "call" : "calls"}, about ${duration(calls / rate)} at ${rate} calls/s`,
    ...(faults > 0 ? [`${rowsInWords(faults)} with a fault will not be sent: --check names what is wrong`] : []),
  ];
  return { text: lines.join("\n"), faults };
}

function accepted({ AddFriendItem }: { AddFriendItem: { To_Account: string }[] }): object {
  const ResultItem = AddFriendItem.map(({ To_Account }) => ({ To_Account, ResultCode: 0, ResultInfo: "" }));
  return { ResultItem, ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ErrorDisplay: "" };
}
