import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sharedFolder } from "@chat-friends/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runInProcess } from "../support/in-process.ts";
import { runToEnd, type Serving, serve } from "../support/run-cli.ts";

// One sandbox for the file; each command runs in the folder where it was started, as a user's does.
const folder = sharedFolder({});
let serving: Serving;

beforeAll(async () => {
  serving = await serve({ folder, environment: { CHAT_FRIENDS_PORT: "0", CHAT_FRIENDS_MEMORY: "1" } });
});

afterAll(async () => {
  await serving.stop();
});

function run(args: string[], environment: Record<string, string> = {}, input?: string) {
  const target = { CHAT_FRIENDS_TARGET: serving.url };
  return runToEnd({ args, folder, environment: { ...target, ...environment }, ...(input !== undefined && { input }) });
}

it.each([
  { what: "carried out", args: ["--case", "basic"], operation: "friend_import", code: 0, said: "" },
  {
    what: "carried out in part",
    args: ["--body", "-"],
    input:
      '{"From_Account":"id","AddFriendItem":[{"To_Account":"id1","AddSource":"AddSource_Type_Web"},{"To_Account":"nobody","AddSource":"AddSource_Type_Web"}]}',
    operation: "friend_import",
    code: 3,
    said: "nobody: 30003 AccountNotFound: ",
  },
  {
    what: "refused as a whole",
    args: ["--case", "unknown_from_account"],
    operation: "group_get",
    code: 2,
    said: "30003 AccountNotFound: ",
  },
])(
  "a call that is $what ends with $code, and its codes are explained",
  async ({ args, operation, input, code, said }) => {
    const ended = await run(["call", operation, ...args], {}, input);

    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code, stderr: expect.stringContaining(said) });
    expect(JSON.parse(ended.stdout)).toHaveProperty("ErrorCode");
  },
);

it("takes the body from a file", async () => {
  writeFileSync(join(folder, "body.json"), '{"From_Account":"id","LastSequence":0}');

  const { code, stdout } = await run(["call", "group_get", "--body", "body.json"]);

  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ ActionStatus: "OK", ResultItem: expect.any(Array) });
});

it("signs with the key of the environment, or sends the signature it is given", async () => {
  const minted = await run(["call", "group_get", "--case", "basic"], { CHAT_FRIENDS_SECRET_KEY: "another" });
  const given = await run(["call", "group_get", "--case", "basic"], { CHAT_FRIENDS_USERSIG: "canary-of-a-usersig" });

  expect(JSON.parse(minted.stdout)).toMatchObject({ ErrorCode: 70009 });
  expect(JSON.parse(given.stdout)).toMatchObject({ ErrorCode: 70003 });
  expect(given.stdout + given.stderr).not.toContain("canary");
});

it("prints the curl line with --dry-run, without the signature unless it is to be revealed", async () => {
  const hidden = await run(["call", "friend_add", "--case", "basic", "--dry-run"]);
  const shown = await run(["call", "friend_add", "--case", "basic", "--dry-run", "--reveal"]);

  expect(hidden.stdout).toMatch(/^curl "http:\/\/127\.0\.0\.1:\d+\/v4\/sns\/friend_add\?.*&usersig=\$USERSIG&/);
  expect(shown.stdout).toMatch(/&usersig=eA[\w*-]{100,}&/);
  expect(hidden.code).toBe(0);
});

it.each([
  [
    ["call", "friend_add"],
    "a request body is missing: give --body <file> (or - for standard input), or --case with one of basic",
  ],
  [["call", "friend_add", "--case", "happy"], "friend_add has no case happy; its cases are basic"],
  [["call", "friend_add", "--case", "toString"], "friend_add has no case toString"],
  [["call", "friend_add", "--case", "basic", "--body", "-"], "--body and --case exclude each other"],
  [["call", "friend_add", "--body", "nowhere.json"], "--body nowhere.json can't be read: no such file"],
  [
    ["call", "friend_delete"],
    "Allowed choices are friend_add, friend_import, friend_update, friend_get_list, group_get.",
  ],
  [
    ["call", "group_get", "--case", "basic", "--target", "http://127.0.0.1:65534"],
    "can't reach http://127.0.0.1:65534: nothing listens there",
  ],
  [
    ["call", "group_get", "--case", "basic", "--target", "http://127.0.0.1:6000"],
    "can't reach http://127.0.0.1:6000: fetch and browsers call no such port",
  ],
  [["call", "group_get", "--case", "basic", "--target", "https://chat.test"], "the demo key opens sandboxes only"],
  [["call", "group_get", "--target", "chat.test"], "It must be an address such as http://127.0.0.1:4600"],
  [["reset", "--target", "http://127.0.0.1:65534"], "can't reach http://127.0.0.1:65534"],
])("%j is unusable: %s", async (args, reason) => {
  const { code, stdout, stderr } = await runInProcess(args, {
    CHAT_FRIENDS_TARGET: serving.url,
    CHAT_FRIENDS_CONTROL_TOKEN: "x".repeat(16),
  });

  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain(reason);
});

it("exports the world, and puts another in its place", async () => {
  await run(["reset"]);
  const exported = await run(["world", "export", "kept.json"]);
  writeFileSync(join(folder, "own.json"), '{"accounts":{"ann":{},"ben":{}}}');
  const imported = await run(["world", "import", "own.json"]);
  const shown = await run(["world", "export"]);
  const reset = await run(["reset"]);
  const after = await run(["world", "export"]);

  expect([exported, imported, shown, reset].map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  expect(Object.keys(JSON.parse(shown.stdout).accounts)).toEqual(["ann", "ben"]);
  expect(JSON.parse(after.stdout)).toEqual(JSON.parse(readFileSync(join(folder, "kept.json"), "utf8")));
});

it.each([
  ["in no folder", "nowhere/world.json", "no such folder"],
  ["that is a folder", ".", "it is a folder"],
])("says in one line why it can't write a world to a file %s", async (_what, file, reason) => {
  const { code, stderr } = await run(["world", "export", file]);

  const remedy = "name another file, or none for standard output";
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `chat-friends: the world ${file} can't be written: ${reason}; ${remedy}\n`,
  });
});

it("finds no control token in another folder, and says where it is", async () => {
  const args = ["reset", "--target", serving.url];

  const elsewhere = await runToEnd({ args, folder: sharedFolder({}) });
  const wrong = await run(args, { CHAT_FRIENDS_CONTROL_TOKEN: "x".repeat(16) });

  expect(elsewhere).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("run this in the folder where the sandbox was started"),
  });
  expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining("has another control token") });
});

it("runs every case of the spec against the sandbox, which keeps what it holds", async () => {
  const before = await run(["world", "export"]);
  const { code, stdout } = await run(["contract-test"]);
  const after = await run(["world", "export"]);

  expect(code).toBe(0);
  expect(stdout.trimEnd().split("\n").at(-1)).toBe("59 of 59 passed");
  expect(after.stdout).toBe(before.stdout);
});

it("sends only the cases that are named, and reports as JSON with an event at the end", async () => {
  const names = "friend_update.clear_remark,group_get.unchanged, group_get.fresh_user";
  const { code, stdout } = await run(["contract-test", "--json", "--case", names, "--case", "group_get.complete"]);

  const events = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(events).toEqual([
    { event: "verdict", case: "friend_update.clear_remark", outcome: "passed" },
    { event: "verdict", case: "group_get.complete", outcome: "passed" },
    { event: "verdict", case: "group_get.unchanged", outcome: "passed" },
    { event: "verdict", case: "group_get.fresh_user", outcome: "passed" },
    { event: "ended", target: `sandbox at ${serving.url}`, passed: 4, failed: 0, notStarted: 0 },
  ]);
  expect(code).toBe(0);
});

it("takes the name of an operation for all of its cases", async () => {
  const { stdout } = await run(["contract-test", "--case", "friend_get_list"]);

  expect(stdout.trimEnd().split("\n").slice(1, -1)).toEqual(
    Array(10).fill(expect.stringMatching(/^ {2}passed {7}friend_get_list\.\w+$/)),
  );
});

it.each([
  ["group_get.unchangd", "perhaps group_get.unchanged"],
  ["friend_ad", "perhaps friend_add"],
  ["toString", "give operations, and cases such as friend_add.basic"],
])("refuses the case %s, also as an event", async (name, said) => {
  const { code, stdout, stderr } = await run(["contract-test", "--json", "--case", name]);

  const reason = `--case ${name} is no case: ${said}`;
  expect({ code, stderr }).toEqual({ code: 1, stderr: `chat-friends: ${reason}\n` });
  expect(JSON.parse(stdout)).toEqual({ event: "unusable", reason });
});

it("a second start on the port says where the first one runs, and since when", async () => {
  const { code, stderr } = await runToEnd({ args: ["sandbox", "--port", new URL(serving.url).port], folder });

  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^chat-friends: already running at http:\/\/127\.0\.0\.1:\d+ since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\n$/,
  );
});

it.each([
  {
    what: "a signature that holds",
    args: [],
    environment: {},
    code: 0,
    said: ["ok     http", "accepts the signature"],
  },
  {
    what: "another app",
    args: ["--sdkappid", "5"],
    environment: {},
    code: 2,
    said: ["60006 SdkAppIdInvalid", "singapore https://adminapisgp.im.qcloud.com"],
  },
  {
    what: "another key",
    args: [],
    environment: { CHAT_FRIENDS_SECRET_KEY: "5".repeat(64) },
    code: 2,
    said: ["70009 SignatureCheckFailed"],
  },
])("doctor asks the target about $what", async ({ args, environment, code, said }) => {
  const ended = await run(["doctor", "--target", serving.url, ...args], environment);

  expect(ended.code).toBe(code);
  for (const text of said) expect(ended.stdout).toContain(text);
});
