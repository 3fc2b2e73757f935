import { readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it, onTestFinished } from "vitest";
import { call } from "./support/call.ts";
import { makeDatabase, overwrite } from "./support/database.ts";
import { type Ended, type Serving, serve } from "./support/run-cli.ts";

const database = "friends.sqlite";
const environment = { CHAT_FRIENDS_PORT: "0", CHAT_FRIENDS_DATABASE: database };
const pageBytes = 4096;

/** Under load and on a busy machine. */
const timeout = 30_000;

const names = Array.from({ length: 300 }, (_empty, index) => `friend ${index + 1}`);
const writers = ["ann", "ben", "cleo", "dora", "eve", "fay"];

async function start(folder: string): Promise<Serving> {
  const serving = await serve({ folder, environment });
  onTestFinished(async () => {
    await serving.stop();
  });
  return serving;
}

it("tells once, in one line, of a database that turns out to be damaged, however many calls fail", {
  timeout,
}, async () => {
  const folder = temporaryFolder();
  const file = join(folder, database);
  await makeDatabase(file, {
    friends: [{ From_Account: "ann", To_Account: "friend {n}", count: names.length, Remark: "a friend of ann" }],
  });
  const middle = Math.floor(readFileSync(file).lastIndexOf("a friend of ann") / pageBytes) * pageBytes;
  overwrite(file, middle, middle + pageBytes);
  const serving = await start(folder);

  const reading = { From_Account: "ann", To_Account: names, TagList: ["Tag_SNS_IM_Remark"] };
  const replies = await Promise.all(names.slice(0, 50).map(() => call(serving.url, "friend_get_list", reading)));

  expect(new Set(replies.map((reply) => reply?.ErrorCode))).toEqual(new Set([30006]));
  const { code, stderr } = await serving.stop();
  expect(code).toBe(0);
  expect(stderr).toBe(`chat-friends: a call failed: the database ${database} can't be used: it is damaged\n`);
});

/** Adds one friend after another until a call gets no answer; gives those that were answered. */
async function addUntilCut(url: string, From_Account: string, tell: () => void): Promise<string[]> {
  const answered: string[] = [];
  for (const To_Account of names) {
    const reply = await call(url, "friend_add", { From_Account, AddFriendItem: [{ To_Account }] });
    if (!reply) break;
    answered.push(To_Account);
    tell();
  }
  return answered;
}

async function friendsOf(url: string, From_Account: string): Promise<string[]> {
  const reading = { From_Account, To_Account: names, TagList: ["Tag_SNS_IM_AddTime"] };
  const { InfoItem = [] } = (await call(url, "friend_get_list", reading)) ?? {};
  return InfoItem.filter(({ ResultCode }) => ResultCode === 0).map(({ To_Account }) => To_Account);
}

it("answers all accepted calls when it must end under load, and keeps exactly the answered calls", {
  timeout,
}, async () => {
  const folder = temporaryFolder();
  const accounts = Object.fromEntries([...writers, ...names].map((userID) => [userID, {}]));
  await makeDatabase(join(folder, database), { accounts });
  const first = await start(folder);

  let answers = 0;
  let ending: Promise<Ended> | undefined;
  const tell = () => {
    answers += 1;
    if (answers === 100) ending = first.stop("SIGTERM");
  };
  const answered = await Promise.all(writers.map((writer) => addUntilCut(first.url, writer, tell)));

  expect(await ending).toMatchObject({ code: 0, stderr: "" });
  const second = await start(folder);
  const kept = await Promise.all(writers.map((writer) => friendsOf(second.url, writer)));
  expect(kept).toEqual(answered);
});
