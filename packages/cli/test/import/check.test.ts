import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { type CheckOptions, check } from "../../src/import/check.ts";

const header = "From_Account,To_Account,AddSource,Remark,RemarkTime,GroupName,AddWording,AddTime,Custom.Test";
const good = "ann,ben,AddSource_Type_Web,hi,1420000001,work|school,,1420000001,x";

const wide = "ann,ben,AddSource_Type_Web,€😀,,,,,";

/** What `--check` says of a file with this content: its faults and its last line, without the folder. */
async function said(content: string | Uint8Array, options: CheckOptions = {}): Promise<string[]> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "f.csv"), content);
  const printed: string[] = [];
  try {
    await check(join(folder, "f.csv"), options, (text) => printed.push(text));
  } catch (error) {
    printed.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
  return printed.map((text) => text.replaceAll(`${folder}/`, ""));
}

const rows = (...lines: string[]) => [header, ...lines, ""].join("\n");
const utf32 = (text: string) => Buffer.from(Uint32Array.from(text, (letter) => letter.codePointAt(0) ?? 0).buffer);
const utf16 = (text: string) => Buffer.from(text, "utf16le");
const friends = (count: number) =>
  Array.from({ length: count }, (_, index) => `ann,friend${index},AddSource_Type_Web,,,,,,`);
const lists = (count: number) => Array.from({ length: count }, (_, index) => `list${index}`).join("|");

it.each([
  { what: "plain", content: rows(good) },
  { what: "a byte order mark", content: `\ufeff${rows(good)}` },
  { what: "CR LF", content: rows(good).replaceAll("\n", "\r\n") },
  { what: "no end of the last line", content: rows(good).trimEnd() },
  { what: "empty lines", content: rows("", good, "") },
  {
    what: "semicolons",
    content: rows('ann;ben;AddSource_Type_Web;"a;b, c";;;;;').replaceAll(header, header.replaceAll(",", ";")),
  },
  { what: "the separator on a line of its own, for Excel", content: `sep=,\r\n${rows(good)}` },
  { what: "tabs", content: rows(good).replaceAll(",", "\t") },
  { what: "empty rows of a sheet", content: rows(",,,,,,,,", good, ",,,,,,,,") },
  {
    what: "quotes, a comma and a line break in a cell",
    content: rows('ann,ben,AddSource_Type_Web,"a ""b"", c\nd",,,,,'),
  },
  { what: "gzip", content: gzipSync(rows(good)) },
  { what: "a remark of 96 bytes", content: rows(`ann,ben,AddSource_Type_Web,${"é".repeat(48)},,,,,`) },
  { what: "the largest time", content: rows("ann,ben,AddSource_Type_Web,,9007199254740991,,,,") },
  {
    what: "32 lists",
    content: rows(`ann,ben,AddSource_Type_Web,,,${lists(32)},,,`, "ann,carl,AddSource_Type_Web,,,list1,,,"),
  },
  {
    what: "an owner with 3000 friends, one of them twice",
    content: rows(...friends(3000), "ann,friend7,AddSource_Type_Web,,,,,,", "ben,friend1,AddSource_Type_Web,,,,,,"),
  },
  {
    what: "only the columns that must be there",
    content: "AddSource,To_Account,From_Account\nAddSource_Type_Web,ben,ann\n",
  },
  {
    what: "NDJSON",
    content: '{"From_Account":"ann","To_Account":"ben","AddSource":"AddSource_Type_Web","GroupName":["a|b"]}\n',
  },
  {
    what: "NDJSON with colons and digits in its texts, and long numbers that keep them",
    content:
      '{"From_Account":"a:1234567890123456789","To_Account":"\\"b:","AddSource":"AddSource_Type_Web","AddTime":1.42e9,"CustomItem":[{"Tag":"Tag_SNS_Custom_A","Value":9007199254740991}]}\n',
  },
])("finds no fault in a file with $what", async ({ content }) => {
  expect(await said(content)).toEqual([expect.stringMatching(/^f\.csv: [\d,]+ rows?, none with a fault$/)]);
});

const cell = (column: number, value: string) =>
  rows([..."ann,ben,AddSource_Type_Web,,,,,,".split(",")].with(column - 1, value).join(","));

it.each([
  {
    content: cell(4, `${"é".repeat(48)}x`),
    fault: `f.csv:2: cell 4: Remark must not have more than 96 bytes; it has 97 bytes: "${"é".repeat(48)}x"`,
  },
  { content: cell(1, ""), fault: "f.csv:2: cell 1: From_Account is missing" },
  { content: cell(2, ""), fault: "f.csv:2: cell 2: To_Account is missing" },
  {
    content: cell(5, "9007199254740992"),
    fault: 'f.csv:2: cell 5: RemarkTime must be seconds since 1970-01-01 UTC, such as 1735689600: "9007199254740992"',
  },
  { content: cell(3, "Web"), fault: 'f.csv:2: cell 3: AddSource must be AddSource_Type_ and 1 to 8 letters: "Web"' },
  ...["2019-01-01 00:00:00", "1.6E+09"].flatMap((time) =>
    [5, 8].map((column) => ({
      content: cell(column, time),
      fault: `f.csv:2: cell ${column}: ${column === 5 ? "RemarkTime" : "AddTime"} must be seconds since 1970-01-01 UTC, such as 1735689600: "${time}"`,
    })),
  ),
  {
    content: cell(6, `work|${"x".repeat(31)}`),
    fault: `f.csv:2: cell 6: GroupName[1] must not have more than 30 characters; it has 31: "${"x".repeat(31)}"`,
  },
  {
    content: cell(9, "x".repeat(501)),
    fault: `f.csv:2: cell 9: Custom.Test must not have more than 500 characters; it has 501: "${"x".repeat(64)}…"`,
  },
  { content: cell(6, "work|"), fault: 'f.csv:2: cell 6: GroupName must have a name on each side of a |: "work|"' },
  { content: rows("ann,ben,AddSource_Type_Web"), fault: "f.csv:2: the row has 3 cells, and the header has 9" },
  {
    content: rows('ann,ben,AddSource_Type_Web,"two\r\nlines",,,,,', cell(3, "Web").split("\n")[1] ?? ""),
    fault: 'f.csv:4: cell 3: AddSource must be AddSource_Type_ and 1 to 8 letters: "Web"',
  },
  {
    content: rows(`ann,ben,AddSource_Type_Web,,,${lists(32)},,,`, "ann,carl,AddSource_Type_Web,,,list32,,,"),
    fault: 'f.csv:3: cell 6: GroupName must not give ann more than 32 lists: ["list32"]',
  },
  {
    content: rows("ben,ann,AddSource_Type_Web,,,,,,", "ann,ann,AddSource_Type_Web,,,,,,"),
    fault: 'f.csv:3: cell 2: To_Account must not be From_Account itself: "ann"',
  },
  {
    content: rows(...friends(3001), "ann,friend7,AddSource_Type_Web,,,,,,"),
    fault: 'f.csv:3002: cell 2: To_Account must not give ann more than 3000 friends: "friend3000"',
  },
  { content: '{"From_Account":"ann","To_Account":"ben"}\n', fault: "f.csv:1: AddSource is missing" },
  { content: '{"From_Account":"ann"}\n[]\n', fault: "f.csv:2: the line is not an object of JSON" },
  {
    content: '{"From_Account":"ann","To_Account":76561198012345678,"AddSource":"AddSource_Type_Web"}\n',
    fault: "f.csv:1: the number 76561198012345678 would lose digits: write it in quotes",
  },
  {
    content: '{"From_Account":"ann","AddTime":1e400}\n',
    fault: "f.csv:1: the number 1e400 would lose digits: write it in quotes",
  },
  {
    content: '{"From_Account":"n1","To_Account":"a:b","From_Account":"n2","AddSource":"AddSource_Type_Web"}\n',
    fault: 'f.csv:1: the member "From_Account" is there twice',
  },
  {
    content: '{"From_Account":"n1","CustomItem":[{"Tag":"Tag_SNS_Custom_A","Value":"1","Value":"2"}]}\n',
    fault: 'f.csv:1: the member "Value" is there twice',
  },
  {
    content: '{"From_Account":"ann","To_Account":"ben","AddSource":"AddSource_Type_Web","Remarks":"x"}',
    fault:
      'f.csv:1: the member "Remarks" (did you mean Remark?) is unknown: rename it, or leave it out with --ignore Remarks; there are From_Account, To_Account, AddSource, Remark, RemarkTime, GroupName, AddWording, AddTime, CustomItem, ResultCode, Explanation',
  },
  {
    content: '{"From_Account":"ann","Custom.Age":"7"}',
    fault:
      'f.csv:1: the member "Custom.Age" (did you mean CustomItem?) is unknown: rename it, or leave it out with --ignore Custom.Age; there are From_Account, To_Account, AddSource, Remark, RemarkTime, GroupName, AddWording, AddTime, CustomItem, ResultCode, Explanation',
  },
])("names line, cell, value and what is allowed: $fault", async ({ content, fault }) => {
  const printed = await said(content);

  expect(printed).toContain(fault);
  expect(printed.at(-1)).toMatch(/^f\.csv: [\d,]+ rows?, \d with a fault$/);
});

const asUtf8 = 'which Excel calls "CSV UTF-8", or convert it with iconv -f';
const notUtf8 = `the line is not UTF-8: save the file as UTF-8, ${asUtf8} WINDOWS-1252 -t UTF-8`;

const columns =
  "a file must have From_Account, To_Account, AddSource, and may have Remark, RemarkTime, GroupName, AddWording, AddTime and Custom.<name> with a name of 1 to 8 letters";

it.each([
  { content: "", fault: "f.csv is empty: its first line must name the columns" },
  {
    content: utf16(`\ufeff${rows(good)}`),
    fault: `f.csv is UTF-16: save the file as UTF-8, ${asUtf8} UTF-16 -t UTF-8`,
  },
  { content: utf16(rows(good)).swap16(), fault: `f.csv is UTF-16: save the file as UTF-8, ${asUtf8} UTF-16 -t UTF-8` },
  { content: gzipSync(utf16(rows(good))), fault: `f.csv is UTF-16: save the file as UTF-8, ${asUtf8} UTF-16 -t UTF-8` },
  { content: utf32(rows(good)), fault: `f.csv is UTF-32: save the file as UTF-8, ${asUtf8} UTF-32 -t UTF-8` },
  {
    content: utf32(`\ufeff${rows(good)}`).swap32(),
    fault: `f.csv is UTF-32: save the file as UTF-8, ${asUtf8} UTF-32 -t UTF-8`,
  },
  {
    content: Buffer.from(rows(good).replace("hi", "h\u00e9"), "latin1"),
    fault: `f.csv:2: ${notUtf8}`,
  },
  // A chunk ends within one of the characters.
  {
    content: Buffer.concat([Buffer.from(rows(...Array(30_000).fill(wide))), Buffer.from([0x61, 0xff])]),
    fault: `f.csv:30002: ${notUtf8}`,
  },
  {
    content: Buffer.concat([Buffer.from(rows(good, wide)), Buffer.from("😀").subarray(0, 3)]),
    fault: `f.csv:4: ${notUtf8}`,
  },
  ...["504b0304", "d0cf11e0"].map((start) => ({
    content: Buffer.from(`${start}0a00`, "hex"),
    fault: 'f.csv is a workbook of Excel or another zip file: save the sheet as "CSV UTF-8"',
  })),
  ...[
    ["fd377a585a00", "xz"],
    ["28b52ffd0458", "zstd"],
    ["425a68393141", "bzip2"],
  ].map(([start = "", program]) => ({
    content: Buffer.from(start, "hex"),
    fault: `f.csv is packed by ${program}: unpack it, or pack it by gzip`,
  })),
  { content: gzipSync(rows(good)).subarray(0, 40), fault: "f.csv is packed by gzip, and cut short or damaged" },
  {
    content: '[{"From_Account":"ann"}]',
    fault: "f.csv is an array of JSON: write each of its objects on a line of its own",
  },
  { content: "From_Account,To_Account\nann,ben\n", fault: `f.csv:1: the column AddSource is missing; ${columns}` },
  {
    content: "user_id,Friend,AddSource\n",
    fault: `f.csv:1: the columns From_Account and To_Account are missing, and the columns "user_id" and "Friend" are unknown: rename them; ${columns}`,
  },
  {
    content: `${header},Notes\n`,
    fault: `f.csv:1: the column "Notes" is unknown: rename it, or leave it out with --ignore Notes; ${columns}`,
  },
  {
    content: `id,${header},Created at,\n`,
    fault: `f.csv:1: the columns "id", "Created at", and "" are unknown: rename them, or leave out your own with --ignore 'id,Created at,'; ${columns}`,
  },
  {
    content: `${header},\n`,
    fault: `f.csv:1: the column "" is unknown: rename it, or leave it out with --ignore ''; ${columns}`,
  },
  {
    content: `${header},id,user,Remarks,a,b,c,d\n`.replaceAll(",", ";"),
    fault: `f.csv:1: the columns "id", "user", "Remarks" (did you mean Remark?), "a", "b", and 2 more are unknown: rename them, or leave out your own with --ignore id,user,a,b,c,d; ${columns}`,
  },
  ...[
    ["Remarks", "Remark"],
    ["from_account", "From_Account"],
    ["custom.Age", "Custom.Age"],
    ["Tag_SNS_Custom_Age", "Custom.Age"],
  ].map(([name, meant]) => ({
    content: `${header},${name}\n`,
    fault: `f.csv:1: the column "${name}" (did you mean ${meant}?) is unknown: rename it, or leave it out with --ignore ${name}; ${columns}`,
  })),
  {
    content: `${header},Custom.Under_Score\n`,
    fault: `f.csv:1: the column "Custom.Under_Score" is unknown: rename it, or leave it out with --ignore Custom.Under_Score; ${columns}`,
  },
  { content: `${header},Remark\n`, fault: "f.csv:1: the column Remark is there twice" },
  {
    content: rows(good, 'ann,"ben"x,AddSource_Type_Web').replaceAll(",", ";"),
    fault:
      "f.csv:3: a closing quote must be followed by a semicolon or the end of the line; a quote inside of quotes is doubled",
  },
  {
    content: rows(good, 'ann,"ben,AddSource_Type_Web', good, good),
    fault: "f.csv:3: a quote is opened in this row and never closed",
  },
  {
    content: rows(good, 'ann,"ben"x,AddSource_Type_Web'),
    fault:
      "f.csv:3: a closing quote must be followed by a comma or the end of the line; a quote inside of quotes is doubled",
  },
  {
    content: rows(good, 'ann,be"n,AddSource_Type_Web'),
    fault: "f.csv:3: a cell with a quote in it must begin with one; a quote inside of quotes is doubled",
  },
  { content: rows(good, `ann,${"x".repeat(10_000_000)},y`), fault: "f.csv:3: the row has more than 1048576 bytes" },
  {
    content: `{"From_Account":"${"x".repeat(10_000_000)}"}\n`,
    fault: "f.csv:1: the row has more than 1048576 bytes",
  },
])("says in one line why a file can't be read: $fault", async ({ content, fault }) => {
  expect(await said(content)).toEqual([`FileFault: ${fault}`]);
});

const mebibyte = 2 ** 20;

it.each([
  { form: "CSV", begin: `${header}\nann,ben,AddSource_Type_Web,`, end: ",,,,,\n", line: 2 },
  { form: "NDJSON", begin: '{"From_Account":"', end: '"}\n', line: 1 },
])(
  "a row of $form has at most as many bytes as the message says, however wide its characters are",
  async ({ begin, end, line }) => {
    const own = begin.split("\n").at(-1) ?? "";
    const room = mebibyte - Buffer.byteLength(own + end);
    const filled = (bytes: number) =>
      `${begin}${"é".repeat(bytes / 2 - (bytes % 2) / 2)}${"x".repeat(bytes % 2)}${end}`;

    expect((await said(filled(room))).at(-1)).toBe("f.csv: 1 row, 1 with a fault");
    expect(await said(filled(room + 1))).toEqual([`FileFault: f.csv:${line}: the row has more than 1048576 bytes`]);
  },
);

it("shows the first 100 faults, and counts the others", async () => {
  const printed = await said(rows(...Array.from({ length: 102 }, () => "ann,ben,Web,,,,,,")));

  expect(printed).toHaveLength(101);
  expect(printed.at(-1)).toBe("2 rows more with a fault\nf.csv: 102 rows, 102 with a fault");
});

it("gives every fault as an object with --json", async () => {
  const printed = await said(rows("ann,ben,Web,,,,,,", good), { json: true });

  expect(printed.map((text) => JSON.parse(text))).toEqual([
    { event: "fault", line: 2, cell: 3, message: 'AddSource must be AddSource_Type_ and 1 to 8 letters: "Web"' },
    { event: "checked", rows: 2, faults: 1 },
  ]);
});

it.each([
  { what: "a column", content: `id,${header}\n7,${good}\n`, ignore: ["id"] },
  { what: "several, one of them without a name", content: `,${header},at\n1,${good},2019\n`, ignore: ["", "at"] },
  { what: "the same column twice", content: `id,${header},id\n1,${good},2\n`, ignore: ["id"] },
  { what: "a column with values that are not allowed", content: cell(5, "2019-01-01"), ignore: ["RemarkTime"] },
  {
    what: "a member of NDJSON that not every line has",
    content:
      '{"id":{"a":1},"From_Account":"ann","To_Account":"ben","AddSource":"AddSource_Type_Web"}\n{"From_Account":"ann","To_Account":"carl","AddSource":"AddSource_Type_Web"}\n',
    ignore: ["id"],
  },
])("does not look at what --ignore names: $what", async ({ content, ignore }) => {
  expect(await said(content, { ignore })).toEqual([expect.stringMatching(/^f\.csv: \d rows?, none with a fault$/)]);
});

it("--ignore names a column that is there: a misspelt one would be taken for another", async () => {
  expect(await said(`id,${header}\n7,${good}\n`, { ignore: ["id", "idd"] })).toEqual([
    'FileFault: f.csv:1: the column "idd" of --ignore is not there',
  ]);
});
