import { expect, it } from "vitest";
import { membersOf } from "../../src/import/members.ts";
import type { FileRecord } from "../../src/records/record.ts";

const columns = ["From_Account", "To_Account", "AddSource", "ResultCode", "Explanation"];
const cells = ["ann", "ben", "AddSource_Type_Web", "30010", "FriendsFull: ann has 3000 friends already."];
const members = { From_Account: "ann", To_Account: "ben", AddSource: "AddSource_Type_Web" };

const value = { ...members, ResultCode: 30010, Explanation: "FriendsFull" };

it.each<FileRecord>([
  { form: "csv", line: 2, columns, cells, separator: "," },
  { form: "ndjson", line: 2, value, fault: undefined, text: JSON.stringify(value) },
])("leaves out what a report has added to a row of $form", (record) => {
  expect(membersOf(record, [])).toEqual({ value: members });
});
