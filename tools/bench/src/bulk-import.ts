// Imports so many rows, from a generator, and prints its peak of resident memory in megabytes of 10^6 bytes. The service is a function that
// answers at once, so the figure is the client's.
import type { RequestOf } from "@chat-friends/client";
import { createClient, fixedSigner } from "@chat-friends/client";
import { type BulkRow, importFriends } from "@chat-friends/client/bulk";
import { resilient } from "@chat-friends/client/resilience";

const count = Number(process.argv[2]);
const friendsEach = 100;

function* rows(): Generator<BulkRow<"friend_import">> {
  for (let number = 0; number < count; number += 1) {
    const From_Account = `owner_${Math.floor(number / friendsEach)}`;
    const item = {
      To_Account: `friend_${number}`,
      AddSource: "AddSource_Type_Import",
      Remark: `remark ${number}`,
    } as const;
    yield { From_Account, item };
  }
}

async function answer(request: Request): Promise<Response> {
  const { AddFriendItem }: RequestOf<"friend_import"> = await request.json();
  const ResultItem = AddFriendItem.map(({ To_Account }) => ({ To_Account, ResultCode: 0, ResultInfo: "" }));
  return Response.json({ ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ResultItem });
}

const signer = fixedSigner({ sdkAppId: 1400000000, identifier: "administrator", usersig: "eJw*fixed-signature_" });
const fetch = resilient({ fetch: answer, rate: 10_000 });
const chat = createClient({ baseUrl: "http://127.0.0.1:4600", signer, fetch });

let done = 0;
for await (const event of importFriends(chat, rows())) if (event.type === "result") done += 1;
if (done !== count) throw new Error(`${done} of ${count} rows have a result`);
console.log((process.resourceUsage().maxRSS * 1024) / 1e6);
