import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { listenOnLoopback } from "@chat-friends/testing/loopback";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { exitCodes } from "../../src/exit-codes.ts";
import { sortedCalls } from "../../src/import/sorted-calls.ts";
import { runInProcess } from "../support/in-process.ts";
import { graph, importing, target } from "./surroundings.ts";

let folder: string;
const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), "utf8");
const linesOf = (text: string) => text.trimEnd().split("\n");

beforeEach(() => {
  folder = temporaryFolder();
});

it("imports every row, and leaves nothing beside the file", async () => {
  const { sandbox, url } = await target();
  writeFileSync(at("f.csv"), graph(5, 30));

  const { code, stdout } = await importing(at("f.csv"), { target: url });

  expect(code).toBe(exitCodes.done);
  expect(stdout).toBe(`${at("f.csv")}: 150 rows imported\n`);
  expect([existsSync(at("f.csv.checkpoint")), existsSync(at("f.refused.csv"))]).toEqual([false, false]);
  const { friends } = await sandbox.control.exportWorld();
  expect(friends).toHaveLength(150);
  expect(friends?.[0]).toMatchObject({ From_Account: "owner0", To_Account: "friend0", Remark: "remark 0 0" });
});

const mixed = `From_Account,To_Account,AddSource,Remark,Custom.Test
ann,ben,AddSource_Type_Web,=1+1,
ann,sandbox_30010,AddSource_Type_Web,=1+1,x
ann,carl,Web,"two
lines",
`;

it("reports the rows that are refused or not sent: corrected, the report is a file to import", async () => {
  const { sandbox, url } = await target({ switches: { accounts: "open", undeclaredField: "stored" } });
  writeFileSync(at("f.csv"), mixed);

  const first = await importing(at("f.csv"), { target: url });
  const report = read("f.refused.csv");
  writeFileSync(at("again.csv"), report.replace("sandbox_30010", "dan").replace("Web,", "AddSource_Type_Web,"));
  const second = await importing(at("again.csv"), { target: url });

  expect(first).toMatchObject({
    code: exitCodes.partly,
    stdout: expect.stringContaining(": 1 row imported, 2 rows refused: "),
  });
  expect(report.split("\n").slice(0, 3)).toEqual([
    "From_Account,To_Account,AddSource,Remark,Custom.Test,ResultCode,Explanation",
    expect.stringMatching(/^(ann,carl,Web,"two|ann,sandbox_30010,AddSource_Type_Web,'=1\+1,x,30010,FriendsFull: .+)$/),
    expect.anything(),
  ]);
  expect(report).toContain('lines",,30001,"Not sent: AddSource must be AddSource_Type_ and 1 to 8 letters: ""Web"""\n');
  expect(second.code).toBe(exitCodes.done);
  const { friends = [] } = await sandbox.control.exportWorld();
  expect(friends.map(({ To_Account, Remark }) => [To_Account, Remark]).sort()).toEqual([
    ["ben", "=1+1"],
    ["carl", "two\nlines"],
    ["dan", "=1+1"],
  ]);
});

it.each([";", "\t"])("reports rows with %j between their cells in the same form", async (separator) => {
  const { sandbox, url } = await target();
  const header = ["AddSource", "To_Account", "From_Account", "Remark"].join(separator);
  const refused = `${["AddSource_Type_Web", "sandbox_30010", "0007"].join(separator)}${separator}"a${separator}b"`;
  writeFileSync(
    at("f.csv"),
    `${header}\r\n${refused}\r\n${["AddSource_Type_Web", "007", "0007", "ü"].join(separator)}\r\n`,
  );

  await importing(at("f.csv"), { target: url });
  const report = read("f.refused.csv");
  writeFileSync(at("again.csv"), report.replace("sandbox_30010", "dan"));
  const { code } = await importing(at("again.csv"), { target: url });

  expect(linesOf(report)).toEqual([
    [header, "ResultCode", "Explanation"].join(separator),
    expect.stringContaining([refused, "30010", "FriendsFull: "].join(separator)),
  ]);
  expect(code).toBe(exitCodes.done);
  const { friends = [] } = await sandbox.control.exportWorld();
  expect(friends.map(({ From_Account, To_Account, Remark }) => [From_Account, To_Account, Remark]).sort()).toEqual([
    ["0007", "007", "ü"],
    ["0007", "dan", `a${separator}b`],
  ]);
});

it("reports the lines of NDJSON as they were, with the two members", async () => {
  const { url } = await target();
  const row = { From_Account: "ann", To_Account: "sandbox_30010", AddSource: "AddSource_Type_Web", GroupName: ["a|b"] };
  writeFileSync(at("f.ndjson"), `${JSON.stringify(row)}\nnot JSON\n`);

  const { code } = await importing(at("f.ndjson"), { target: url });

  expect(code).toBe(exitCodes.partly);
  const lines = read("f.refused.ndjson")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toEqual(
    expect.arrayContaining([
      { ...row, ResultCode: 30010, Explanation: expect.stringContaining("FriendsFull") },
      { Text: "not JSON", ResultCode: 30001, Explanation: "Not sent: the line is not an object of JSON" },
    ]),
  );
});

it("keeps what a row has too little or too much of, and never takes its own code for a value", async () => {
  const { sandbox, url } = await target();
  const rows = "ann,one,AddSource_Type_Web\nann,many,AddSource_Type_Web,x,g,more,=and\n";
  writeFileSync(at("f.csv"), `From_Account,To_Account,AddSource,Remark,GroupName\n${rows}`);

  await importing(at("f.csv"), { target: url });
  const first = read("f.refused.csv");
  const again = await importing(at("f.refused.csv"), { target: url });

  const many = (found: number, most: number) =>
    `ann,many,AddSource_Type_Web,x,g,30001,"Not sent: the row has ${found} cells, and the header has ${most}",more,'=and`;
  const header = "From_Account,To_Account,AddSource,Remark,GroupName,ResultCode,Explanation";
  const one = 'ann,one,AddSource_Type_Web,,,30001,"Not sent: the row has 3 cells, and the header has 5"';
  expect(linesOf(first)).toEqual([header, one, many(7, 5)]);
  expect(again.stdout).toContain(": 1 row imported, 1 row refused: ");
  expect(linesOf(read("f.refused.refused.csv"))).toEqual([header, many(9, 7)]);
  const { friends } = await sandbox.control.exportWorld();
  expect(friends).toEqual([expect.not.objectContaining({ Remark: expect.anything() })]);
});

it("keeps each digit and each member of a line that is not sent", async () => {
  const { url } = await target();
  const number = '{"From_Account":"n1", "To_Account":76561198012345678,"AddSource":"AddSource_Type_Web"}';
  const twice = '{"From_Account":"n1","From_Account":"n2","ResultCode":5,"Explanation":"old"}';
  writeFileSync(at("f.ndjson"), `${number}\n${twice}\n`);

  await importing(at("f.ndjson"), { target: url });

  const lost = "Not sent: the number 76561198012345678 would lose digits: write it in quotes";
  expect(linesOf(read("f.refused.ndjson"))).toEqual([
    `${number.slice(0, -1)},"ResultCode": 30001,"Explanation": "${lost}"}`,
    `${twice.slice(0, 40)},"ResultCode":30001,"Explanation":"Not sent: the member \\"From_Account\\" is there twice"}`,
  ]);
});

/** Stops an import as Ctrl-C does, when so many calls have been carried out. */
async function stopped(options: { target: string }, calls: () => number, after: number) {
  const stop = new AbortController();
  const timer = setInterval(() => {
    if (calls() >= after) stop.abort();
  }, 1);
  const ran = await importing(at("f.csv"), { rate: 20, ...options }, { signal: stop.signal });
  clearInterval(timer);
  return ran;
}

it("goes on where it was stopped: each row once in the world, each refusal once in the report", async () => {
  let calls = 0;
  const { sandbox, url } = await target({ onCall: () => void calls++ });
  const rows = graph(60, 5)
    .replaceAll("friend3", "sandbox_30010")
    .replaceAll("owner7,friend1,AddSource_Type_Web", "owner7,friend1,Web");
  writeFileSync(at("f.csv"), rows);

  const first = await stopped({ target: url }, () => calls, 25);
  const begun = await importing(at("f.csv"), { target: url });
  const second = await importing(at("f.csv"), { target: url, resume: true });

  expect(first.thrown).toMatch(/^Stopped: stopped after \d+ rows; go on with: RESUME$/);
  const anew = `to start again, move ${at("f.refused.csv")} away and remove ${at("f.csv.checkpoint")}`;
  expect(begun.thrown).toBe(`Error: ${at("f.csv")} was imported in part: go on with --resume; or, ${anew}`);
  expect(second).toMatchObject({
    code: exitCodes.partly,
    stdout: expect.stringContaining(": 239 rows imported, 61 rows refused: "),
  });
  const { friends } = await sandbox.control.exportWorld();
  expect(friends).toHaveLength(239);
  const reported = read("f.refused.csv").trimEnd().split("\n").slice(1);
  expect(reported).toHaveLength(61);
  expect(new Set(reported).size).toBe(61);
  expect(existsSync(at("f.csv.checkpoint"))).toBe(false);
});

it("imports nothing of the columns that --ignore names, and keeps them in the report and in the line that goes on", async () => {
  const { sandbox, url } = await target();
  const own = "id,From_Account,To_Account,AddSource,Remark,created at\n";
  writeFileSync(
    at("f.csv"),
    `${own}7,ann,ben,AddSource_Type_Web,x,2019\n8,ann,sandbox_30010,AddSource_Type_Web,y,2020\n`,
  );
  const ignore = ["--ignore", "id,Remark", "--ignore", "created at"];

  const { code } = await runInProcess(["import", at("f.csv"), ...ignore, "--target", url]);
  const { stderr } = await runInProcess(["import", at("f.refused.csv"), "--target", url]);

  expect(code).toBe(exitCodes.partly);
  const { friends } = await sandbox.control.exportWorld();
  expect(friends).toEqual([expect.not.objectContaining({ Remark: expect.anything() })]);
  expect(linesOf(read("f.refused.csv"))).toEqual([
    "id,From_Account,To_Account,AddSource,Remark,created at,ResultCode,Explanation",
    expect.stringMatching(/^8,ann,sandbox_30010,AddSource_Type_Web,y,2020,30010,/),
  ]);
  expect(stderr).toContain("leave out your own with --ignore 'id,created at';");
});

it("--ignore can't name what every row needs", async () => {
  const { code, stderr } = await runInProcess(["import", at("f.csv"), "--ignore", "id,To_Account"]);

  expect(code).toBe(exitCodes.unusable);
  expect(stderr).toContain("From_Account, To_Account and AddSource are needed");
});

it("goes on with nothing but the same file, target and app", async () => {
  let calls = 0;
  const { url } = await target({ onCall: () => void calls++ });
  const other = await target();
  writeFileSync(at("f.csv"), graph(60, 5));
  await stopped({ target: url }, () => calls, 25);
  const resumed = (options: object) => importing(at("f.csv"), { target: url, resume: true, ...options });

  const elsewhere = await resumed({ target: other.url });
  const inOtherApp = await resumed({ sdkappid: 1400000001 });
  const withoutRemarks = await resumed({ ignore: ["Remark"] });
  writeFileSync(at("f.csv"), graph(60, 6));
  const changed = await resumed({});

  expect(elsewhere.thrown).toMatch(new RegExp(`the checkpoint .*f.csv.checkpoint is of an import to ${url}$`));
  expect(inOtherApp.thrown).toMatch(/the checkpoint .* is of an import into the app 1400000000$/);
  expect(withoutRemarks.thrown).toMatch(/the checkpoint .* is of an import without --ignore$/);
  expect(changed.thrown).toMatch(/the checkpoint .* is of another file, or this one has changed since$/);
});

it.each([
  {
    what: "nothing to resume",
    options: { resume: true as const },
    thrown: /there is nothing to resume: no checkpoint .*f\.csv\.checkpoint/,
  },
  {
    what: "a report that is there",
    options: { report: "f.csv" },
    thrown: /the report .*f\.csv is there already: move it away, or name another with --report/,
  },
  {
    what: "a target out of reach",
    options: { target: "http://127.0.0.1:65534" },
    thrown: /can't reach http:\/\/127\.0\.0\.1:65534: nothing listens there/,
  },
  {
    what: "the demo key for another machine",
    options: { target: "https://chat.test" },
    thrown: /the demo key opens sandboxes only/,
  },
])("says in one line: $what", async ({ options: { report, ...options }, thrown }) => {
  const { url } = await target();
  writeFileSync(at("f.csv"), mixed);

  const { thrown: said } = await importing(at("f.csv"), {
    target: url,
    ...options,
    ...(report && { report: at(report) }),
  });

  expect(said).toMatch(thrown);
  expect(existsSync(at("f.refused.csv"))).toBe(false);
});

it("can't resume standard input", async () => {
  const { thrown } = await importing("-", { target: "http://127.0.0.1:65534", resume: true });

  expect(thrown).toBe("Error: --resume needs a file: standard input can't be read again");
});

it("can't write a report to standard output", async () => {
  const { thrown } = await importing(at("f.csv"), { target: "http://127.0.0.1:65534", report: "-" });

  expect(thrown).toBe("Error: --report must be a file, and is -");
});

it("the line that goes on repeats the options that were given, quoted for a shell", async () => {
  writeFileSync(at("it's f.csv"), graph(1, 1));
  const server = createServer((request, response) => {
    if (request.url?.includes("friend_import")) process.emit("SIGINT");
    response.end('{"ErrorCode":60012}');
  });
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  const args = ["--rate", "150", "--report", at("r 1.csv"), "--sdkappid", "1400000000", "--target", url];

  const { code, stderr } = await runInProcess(["import", at("it's f.csv"), ...args]);

  expect(code).toBe(exitCodes.stopped);
  expect(stderr).toContain(
    `go on with: chat-friends import '${at("it'\\''s f.csv")}' --report '${at("r 1.csv")}' --rate 150 --target ${url} --sdkappid 1400000000 --resume\n`,
  );
});

it("with --json, its end before the last row is an event", async () => {
  writeFileSync(at("f.csv"), graph(1, 1));
  writeFileSync(at("odd.csv"), `${graph(1, 1)}ann,"ben`);
  const server = createServer((request, response) => {
    if (request.url?.includes("friend_import")) process.emit("SIGINT");
    response.end('{"ErrorCode":60012}');
  });
  onTestFinished(() => void server.close());
  const target = ["--target", `http://127.0.0.1:${await listenOnLoopback(server)}`];
  const lastEvent = async (...args: string[]) => {
    const { stdout } = await runInProcess(["import", ...args, "--json"]);
    return JSON.parse(linesOf(stdout).at(-1) ?? "");
  };

  expect(await lastEvent(at("f.csv"), ...target)).toEqual({
    event: "stopped",
    reason: expect.stringContaining("stopped after 0 rows"),
    resume: expect.stringMatching(/^chat-friends import .*f\.csv .*--resume$/),
  });
  expect(await lastEvent(at("odd.csv"), "--check")).toEqual({
    event: "unusable",
    reason: `${at("odd.csv")}:3: a quote is opened in this row and never closed`,
  });
});

it.each([
  { rows: graph(1, 2), faults: 0, code: exitCodes.done },
  { rows: graph(1, 2).replace("friend1,AddSource_Type_Web", "friend1,Web"), faults: 1, code: exitCodes.refused },
])("plans in JSON with --json, and ends with $code for $faults faults", async ({ rows, faults, code }) => {
  writeFileSync(at("f.csv"), rows);

  const planned = await runInProcess(["import", at("f.csv"), "--dry-run", "--json"]);

  expect(JSON.parse(planned.stdout)).toEqual({ event: "planned", rows: 2, faults, calls: 1, seconds: 1 });
  expect(planned.code).toBe(code);
});

it("says how many calls the file would take sorted, if that is fewer", async () => {
  // The 50 000 rows that are collected hold 833 rows of each owner, so each needs a second call.
  const [head, ...sorted] = graph(60, 850).trimEnd().split("\n");
  const turns = Array.from(sorted, (_, index) => sorted[(index % 60) * 850 + Math.floor(index / 60)]);
  const planned = async (rows: (string | undefined)[], ...options: string[]) => {
    writeFileSync(at("f.csv"), `${[head, ...rows].join("\n")}\n`);
    const { stdout } = await runInProcess(["import", at("f.csv"), "--dry-run", ...options]);
    return linesOf(stdout);
  };

  expect(await planned(turns)).toEqual([
    `${at("f.csv")}: 51,000 rows, 120 calls, about 1 s at 200 calls/s`,
    "sorted by From_Account: about 60 calls",
  ]);
  expect(await planned(turns.slice(0, 600))).toEqual([`${at("f.csv")}: 600 rows, 60 calls, about 1 s at 200 calls/s`]);
});

it("counts the calls of sorted rows, a thousand friends in each, up to a number of owners", () => {
  const counted = sortedCalls(2);
  for (const owner of ["ann", ...Array(1000).fill("ben"), "ann"]) counted.add(owner);
  expect(counted.count()).toBe(2);
  counted.add("ben");
  expect(counted.count()).toBe(3);
  counted.add("carl");
  expect(counted.count()).toBeUndefined();
});

it("a key that is refused ends it without a trace beside the file, and no signature", async () => {
  const { url } = await target();
  writeFileSync(at("f.csv"), graph(2, 2));
  const environment = { CHAT_FRIENDS_SECRET_KEY: "canary-of-another-key" };

  const { thrown, stdout, stderr } = await importing(at("f.csv"), { target: url }, { environment });

  expect(thrown).toMatch(/^RefusedJob: friend_import was refused: 70009 .*; stopped after 0 rows$/);
  expect(readdirSync(folder)).toEqual(["f.csv"]);
  expect((await importing(at("f.csv"), { target: url })).code).toBe(exitCodes.done);
  expect(`${thrown}${stdout}${stderr}`).not.toMatch(/canary|usersig=eA/);
});

it("a file that can't be read to its end is to be corrected, and is a new one then", async () => {
  const { url } = await target();
  writeFileSync(at("f.csv"), `${graph(2, 2)}ann,"ben\n`);

  const { thrown } = await importing(at("f.csv"), { target: url });

  expect(thrown).toMatch(/^FileFault: .*f\.csv:6: a quote is opened in this row and never closed$/);
  expect(existsSync(at("f.csv.checkpoint"))).toBe(false);
});

it("a fault late in a file says how many rows were done, and leaves the way free for the corrected file", async () => {
  const { sandbox, url } = await target();
  // More rows than are read ahead, few of them different.
  const [head = "", ...rows] = graph(10, 10).trimEnd().split("\n");
  writeFileSync(at("f.csv"), `${head}\n${Array(510).fill(rows.join("\n")).join("\n")}\nann,"ben\n`);

  const { thrown } = await importing(at("f.csv"), { target: url, rate: 10_000 });
  writeFileSync(at("f.csv"), graph(10, 10));
  const { code } = await importing(at("f.csv"), { target: url });

  expect(thrown).toMatch(
    /^Stopped: .*f\.csv:51002: a quote is opened .*; [\d,]+ rows were done before it: correct the file and import it again/,
  );
  expect(code).toBe(exitCodes.done);
  expect((await sandbox.control.exportWorld()).friends).toHaveLength(100);
});

it("says that a file has changed while it was imported: rows that were added may not be in", async () => {
  let calls = 0;
  const { url } = await target({
    onCall() {
      calls += 1;
      if (calls === 2) appendFileSync(at("f.csv"), "late,friend,AddSource_Type_Web,,\n");
    },
  });
  writeFileSync(at("f.csv"), graph(5, 3).replaceAll("friend2", "sandbox_30010"));

  const { thrown } = await importing(at("f.csv"), { target: url });
  rmSync(at("f.refused.csv"));
  const { code } = await importing(at("f.csv"), { target: url });

  const away = `move ${at("f.refused.csv")} away and import it again, which changes nothing about these rows`;
  expect(thrown).toBe(`Stopped: ${at("f.csv")} has changed since the import began; 15 rows were done: ${away}`);
  expect([code, existsSync(at("f.csv.checkpoint"))]).toEqual([exitCodes.partly, false]);
});

it("goes on from what a kill before the first row leaves", async () => {
  const { url } = await target();
  writeFileSync(at("f.csv"), graph(2, 2));
  const left = temporaryFolder();
  let isLeft = false;
  const clock = {
    now() {
      // The report is the last file that is made before the first row.
      if (!isLeft && existsSync(at("f.refused.csv"))) {
        isLeft = true;
        cpSync(folder, left, { recursive: true });
      }
      return Date.now();
    },
  };
  await importing(at("f.csv"), { target: url }, { clock });
  expect(readdirSync(left).sort()).toEqual(["f.csv", "f.csv.checkpoint", "f.csv.checkpoint.lock", "f.refused.csv"]);

  const { code } = await importing(join(left, "f.csv"), { target: url, resume: true });

  expect([code, readdirSync(left)]).toEqual([exitCodes.done, ["f.csv"]]);
});

it("keeps a second import of the file out, unless the process of the first one has ended", async () => {
  const { url } = await target();
  writeFileSync(at("f.csv"), graph(2, 2));

  writeFileSync(at("f.csv.checkpoint.lock"), `${process.ppid}\n`);
  const second = await importing(at("f.csv"), { target: url });
  writeFileSync(at("f.csv.checkpoint.lock"), "4194304\n");
  const later = await importing(at("f.csv"), { target: url });

  expect(second.thrown).toBe(
    `Error: ${at("f.csv")} is being imported by process ${process.ppid}; if that is no import, remove ${at("f.csv.checkpoint.lock")}`,
  );
  expect(later.code).toBe(exitCodes.done);
  expect(readdirSync(folder)).toEqual(["f.csv"]);
});

it("says in one sentence that a report can't be written, and sends nothing", async () => {
  const { sandbox, url } = await target();
  writeFileSync(at("f.csv"), graph(2, 2));

  const { thrown } = await importing(at("f.csv"), { target: url, report: at("nowhere/r.csv") });

  expect(thrown).toMatch(
    /^Unwritable: the report .*r\.csv can't be written: no such folder; name another with --report$/,
  );
  expect(readdirSync(folder)).toEqual(["f.csv"]);
  expect((await sandbox.control.exportWorld()).friends ?? []).toEqual([]);
});
