import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { temporaryFolder } from "@chat-friends/testing";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { exitCodes } from "../../src/exit-codes.ts";
import { type ExportOptions, exportFriends } from "../../src/export/export-friends.ts";
import { graph, importing, target } from "../import/surroundings.ts";

let folder: string;
const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), "utf8");
const linesOf = (text: string) => text.trimEnd().split("\n");

beforeEach(() => {
  folder = temporaryFolder();
});

/** Exports the owners of a file, and takes what it prints. */
async function exporting(file: string, options: Partial<ExportOptions> & { target: string }, isTTY = false) {
  const printed = { stdout: "", stderr: "" };
  const stream = new Writable({
    write(chunk, _encoding, done) {
      printed.stdout += chunk;
      done();
    },
  });
  const stdout = Object.assign(stream, { isTTY });
  const stderr = {
    isTTY,
    write(text: string) {
      printed.stderr += text;
    },
  };
  const defaults = { sdkappid: 1400000000, admin: "administrator", rate: 200, custom: [] };
  const surroundings = { environment: {}, clock: Date, signal: new AbortController().signal, stdout, stderr };
  const code = await exportFriends(at(file), { ...defaults, ...options }, surroundings);
  return { code, ...printed };
}

it("writes the friends in the lists of the owners, each once, as import takes them", async () => {
  const from = await target();
  const to = await target();
  writeFileSync(at("f.csv"), graph(3, 40).replaceAll(",list0\n", ",list0|list1\n"));
  await importing(at("f.csv"), { target: from.url });
  writeFileSync(at("owners.csv"), "From_Account\nowner0\nowner2\n");

  const { code, stdout, stderr } = await exporting("owners.csv", { target: from.url, output: at("out.csv") });
  const back = await importing(at("out.csv"), { target: to.url });

  expect([code, stdout, back.code]).toEqual([exitCodes.done, "", exitCodes.done]);
  expect(stderr).toBe(
    "80 rows exported, 0 refused\nNot in it: friends in no list, whom no call names, and RemarkTime, which no call reads.\n",
  );
  const [header, ...rows] = linesOf(read("out.csv"));
  expect(header).toBe("From_Account,To_Account,AddSource,Remark,GroupName,AddWording,AddTime");
  expect(rows).toHaveLength(80);
  expect(rows).toContainEqual(
    expect.stringMatching(/^owner2,friend3,AddSource_Type_Web,remark 2 3,list0\|list1,,\d{10}$/),
  );
  const relation = ({ From_Account = "", To_Account = "" }) => `${From_Account} ${To_Account}`;
  const worlds = await Promise.all([from, to].map(({ sandbox }) => sandbox.control.exportWorld()));
  const [before, after] = worlds.map(({ friends = [] }) => friends.map(relation).sort());
  expect(after).toEqual(before?.filter((each) => !each.startsWith("owner1 ")));
});

const friend = {
  AddSource: "AddSource_Type_Web",
  GroupName: ["a|b"],
  CustomItem: [{ Tag: "Tag_SNS_Custom_Age", Value: "7" }],
};

it("writes the friends that the file names, with custom fields, as NDJSON", async () => {
  const { url } = await target({ switches: { accounts: "open", undeclaredField: "stored" } });
  const row = (To_Account: string) => ({ From_Account: "ann", To_Account, ...friend });
  writeFileSync(at("f.ndjson"), `${JSON.stringify(row("ben"))}\n${JSON.stringify(row("=carl"))}\n`);
  await importing(at("f.ndjson"), { target: url });
  writeFileSync(at("some.csv"), "To_Account,From_Account,Notes\n'=carl,ann,x\nnobody,ann,\n");

  const { code, stdout, stderr } = await exporting("some.csv", { target: url, ndjson: true, custom: ["Age"] });

  expect(code).toBe(exitCodes.partly);
  expect(linesOf(stdout).map((line) => JSON.parse(line))).toEqual([{ ...row("=carl"), AddTime: expect.any(Number) }]);
  expect(stderr).toContain("ann nobody: 30001 ");
});

it("leaves out whom CSV can't hold, says why, and says which fields it changes", async () => {
  const { url } = await target({ switches: { accounts: "open", undeclaredField: "stored" } });
  const CustomItem = [{ Tag: "Tag_SNS_Custom_Age", Value: 7 }];
  const rows = [
    { From_Account: "ann", To_Account: "ben", AddSource: friend.AddSource, GroupName: ["a|b"] },
    { From_Account: "ann", To_Account: "carl", AddSource: friend.AddSource, GroupName: ["a"], CustomItem },
  ];
  writeFileSync(at("f.ndjson"), rows.map((row) => JSON.stringify(row)).join("\n"));
  await importing(at("f.ndjson"), { target: url });
  writeFileSync(at("owners.csv"), "From_Account\nann\n");

  const { code, stdout, stderr } = await exporting("owners.csv", { target: url, custom: ["Age"] });
  const asObjects = await exporting("owners.csv", { target: url, custom: ["Age"], ndjson: true });

  expect(code).toBe(exitCodes.partly);
  expect(linesOf(stdout).slice(1)).toEqual([expect.stringMatching(/^ann,carl,AddSource_Type_Web,,a,,\d+,7$/)]);
  expect(stderr).toContain('ann ben: the list "a|b" has a | in its name, which CSV has between lists: use --ndjson\n');
  expect(stderr).toContain("1 row exported, 1 refused\nThe numbers of custom fields are texts in CSV, ");
  expect(asObjects).toMatchObject({ code: exitCodes.done, stderr: expect.not.stringContaining("texts") });
});

it("says of a fault late in the owners' file that the output is not complete", async () => {
  const writer = { end() {} };
  const { url } = await target({
    onCall(call) {
      if (call().operation === "friend_get_list") writer.end();
    },
  });
  const friends = graph(1, 10)
    .replaceAll(/(owner\d,friend\d),.*/g, "$1")
    .replace(/,AddSource.*/, "");
  writeFileSync(at("f.csv"), graph(1, 10));
  await importing(at("f.csv"), { target: url });
  // A pipe brings the fault when the first friends have been read.
  execFileSync("mkfifo", [at("pipe")]);
  const child = spawn("sh", ["-c", 'cat > "$0"', at("pipe")], { stdio: ["pipe", "ignore", "ignore"] });
  onTestFinished(() => void child.kill());
  child.stdin.write(friends);
  writer.end = () => void setTimeout(() => child.stdin.end("ann,\n"), 200);

  const ended = exporting("pipe", { target: url, output: at("out.csv") });

  await expect(ended).rejects.toMatchObject({
    name: "Stopped",
    // The parser gives the last row of a piece with the next piece.
    message: `stopped after 9 rows: ${at("pipe")}:12: To_Account must stand in every row, or in none; ${at("out.csv")} is not complete`,
  });
  expect(linesOf(read("out.csv"))).toHaveLength(1 + 9);
});

it.each([
  { owner: '{"From_Account":5}', fault: "From_Account must be a text" },
  { owner: '{"From_Account":"ann","To_Account":5}', fault: "To_Account must be a text" },
  { owner: '{"From_Account":', fault: "the line is not an object of JSON" },
  { owner: "{}", fault: "From_Account is missing" },
])("leaves no output behind where nothing is in it: $fault", async ({ owner, fault }) => {
  const { url } = await target();
  writeFileSync(at("owners.ndjson"), owner);

  const ended = exporting("owners.ndjson", { target: url, output: at("out.csv") });

  await expect(ended).rejects.toMatchObject({ name: "FileFault", message: `${at("owners.ndjson")}:1: ${fault}` });
  expect(existsSync(at("out.csv"))).toBe(false);
});

it("says of an owner who does not exist what that means, and exports the others", async () => {
  const { url } = await target({ switches: {}, world: { accounts: { ann: {}, ben: {} } } });
  writeFileSync(at("owners.csv"), "From_Account\nnobody\nann\n");

  const { code, stdout, stderr } = await exporting("owners.csv", { target: url });

  expect(code).toBe(exitCodes.partly);
  expect(stdout).toBe("From_Account,To_Account,AddSource,Remark,GroupName,AddWording,AddTime\n");
  expect(stderr).toMatch(/^nobody: 30003 AccountNotFound\. .*\n0 rows exported, 1 refused\n/);
});

it.each([
  { owners: "ann\nben\n", options: {}, thrown: "owners.csv:1: the column From_Account is missing" },
  { owners: "From_Account,To_Account\n,ben\n", options: {}, thrown: "owners.csv:2: From_Account is missing" },
  {
    owners: "From_Account,To_Account\nann,ben\nann,\n",
    options: {},
    thrown: "owners.csv:3: To_Account must stand in every row, or in none",
  },
  {
    owners: "From_Account,To_Account\nann,\nann,ben\n",
    options: {},
    thrown: "owners.csv:3: To_Account must stand in every row, or in none",
  },
  { owners: "From_Account\nann\n", options: { output: "owners.csv" }, thrown: "owners.csv is there already" },
])("says in one line: $thrown", async ({ owners, options: { output }, thrown }) => {
  const { url } = await target();
  writeFileSync(at("owners.csv"), owners);

  const ended = exporting("owners.csv", { target: url, ...(output !== undefined && { output: at(output) }) });

  await expect(ended).rejects.toThrow(thrown);
  expect(existsSync(at("owners.csv"))).toBe(true);
});

it("takes each owner once, however often the file names them", async () => {
  const { url } = await target();
  writeFileSync(at("f.csv"), graph(2, 3));
  await importing(at("f.csv"), { target: url });
  writeFileSync(at("owners.csv"), "From_Account\nowner0\nowner1\nowner0\n");

  const { stdout } = await exporting("owners.csv", { target: url });

  expect(linesOf(stdout)).toHaveLength(1 + 6);
});

it("takes each friend once that the file names, however often", async () => {
  const { url } = await target();
  writeFileSync(at("f.csv"), graph(1, 3));
  await importing(at("f.csv"), { target: url });
  writeFileSync(at("some.csv"), `${graph(1, 3)}${graph(1, 2).split("\n").slice(1).join("\n")}`);

  const { stdout, stderr } = await exporting("some.csv", { target: url });

  expect(linesOf(stdout)).toHaveLength(1 + 3);
  expect(stderr).toContain("3 rows exported, 0 refused\n");
});

it("shows no line of progress between the rows on a terminal", async () => {
  const { url } = await target();
  writeFileSync(at("owners.csv"), "From_Account\nann\n");

  const shared = await exporting("owners.csv", { target: url }, true);
  const apart = await exporting("owners.csv", { target: url, output: at("out.csv") }, true);

  expect([shared.stderr.includes("\r"), apart.stderr.includes("\r")]).toEqual([false, true]);
});

it("says in one sentence that the output can't be written", async () => {
  const { url } = await target();
  writeFileSync(at("owners.csv"), "From_Account\nann\n");

  const ended = exporting("owners.csv", { target: url, output: at("nowhere/x.csv") });

  await expect(ended).rejects.toThrow(/^the output .*x\.csv can't be written: no such folder; name another file/);
});

it.each([
  { isTTY: true, count: 100, shown: 100, last: /^Not in it/ },
  { isTTY: true, count: 102, shown: 100, last: /^2 more were refused: 2> refused\.txt names each\.$/ },
  { isTTY: false, count: 102, shown: 102, last: /^Not in it/ },
])("names $shown of $count refusals, on a terminal: $isTTY", async ({ isTTY, count, shown, last }) => {
  const { url } = await target();
  const rows = Array.from({ length: count }, (_, index) => `ann,stranger${index}\n`);
  writeFileSync(at("f.csv"), `From_Account,To_Account\n${rows.join("")}`);

  const { stderr } = await exporting("f.csv", { target: url, output: at("out.csv") }, isTTY);

  const lines = stderr.replaceAll("\r\u001b[K", "").split("\n");
  expect(lines.filter((line) => line.includes(": 30001 "))).toHaveLength(shown);
  // On a terminal, the progress stands before it, written over.
  const summary = lines.findIndex((line) => line.endsWith(`0 rows exported, ${count} refused`));
  expect(lines[summary + 1]).toMatch(last);
});
