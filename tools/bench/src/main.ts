import { measureRow, type Result } from "./row.ts";
import { clientRow } from "./rows/client-row.ts";
import { sandboxRow } from "./rows/sandbox-row.ts";
import { friendNames } from "./rows/world.ts";
import { tableOf } from "./table.ts";

const rounds = 5;

const rows = [
  () =>
    sandboxRow({
      operation: "friend_get_list",
      title: "friend_get_list, 10 friends x 6 fields, 16 connections",
      request: {
        From_Account: "owner",
        To_Account: [...friendNames],
        TagList: [
          "Tag_Profile_Custom_Test",
          "Tag_Profile_IM_Image",
          "Tag_Profile_IM_Nick",
          "Tag_SNS_Custom_Test",
          "Tag_SNS_IM_Remark",
          "Tag_SNS_IM_Group",
        ],
      },
      connections: 16,
    }),
  () =>
    sandboxRow({
      operation: "friend_update",
      title: "friend_update, one item, on disk before the reply, 64 connections",
      request: {
        From_Account: "owner",
        UpdateItem: [{ To_Account: "friend_1", SnsItem: [{ Tag: "Tag_SNS_IM_Remark", Value: "remark" }] }],
      },
      connections: 64,
    }),
  clientRow,
];

const results: Result[] = [];
for (const row of rows) results.push(await measureRow(await row(), rounds));
console.log(`Node ${process.versions.node}, medians of ${rounds} interleaved rounds\n\n${tableOf(results)}`);
