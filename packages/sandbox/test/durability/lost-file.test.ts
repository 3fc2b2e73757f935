import { copyFileSync, renameSync, rmSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { signedQuery } from "../support/send.ts";
import { temporaryFile } from "../support/temporary-folder.ts";
import { makeFile } from "./crash-model.ts";
import { type ServerProcess, startServerProcess } from "./server-process.ts";

/** What happens to the file of a server that runs. */
const losses: Record<string, (file: string) => void> = {
  removed: (file) => rmSync(file),
  moved: (file) => renameSync(file, `${file}.moved`),
  replaced(file) {
    copyFileSync(file, `${file}.copy`);
    renameSync(`${file}.copy`, file);
  },
  "left without its log": (file) => rmSync(`${file}-wal`),
};

async function start(file: string): Promise<ServerProcess> {
  const server = await startServerProcess({ file });
  onTestFinished(() => stop(server));
  return server;
}

async function stop({ kill, ended }: ServerProcess): Promise<void> {
  const hasEnded = await Promise.race([ended.then(() => true), setImmediate(false)]);
  if (!hasEnded) kill("SIGTERM");
  await ended;
}

async function post({ url }: ServerProcess, operation: string, body: object) {
  const response = await fetch(`${url}/v4/sns/${operation}?${signedQuery()}`, {
    method: "POST",
    body: JSON.stringify(body),
  });
  return response.json();
}

const add = (server: ServerProcess, owner: string) =>
  post(server, "friend_add", {
    From_Account: owner,
    AddFriendItem: [{ To_Account: "ben" }],
    AddType: "Add_Type_Single",
  });

const read = (From_Account: string) => ({ From_Account, To_Account: ["ben"], TagList: ["Tag_SNS_IM_AddTime"] });

async function healthOf({ url }: ServerProcess) {
  const response = await fetch(`${url}/_sandbox/health`);
  return { status: response.status, body: await response.json() };
}

const refused = { ActionStatus: "FAIL", ErrorCode: 60008 };
const sentence = "it was removed or replaced while it was open; nothing more is written until a restart";

it.each(Object.entries(losses))(
  "no write is acknowledged once the database file was %s under load, and reads still answer",
  async (_title, lose) => {
    const file = temporaryFile();
    await makeFile(file);
    const server = await start(file);
    const before = await Promise.all(Array.from({ length: 20 }, (_empty, index) => add(server, `before ${index}`)));
    lose(file);

    const after = await Promise.all(Array.from({ length: 20 }, (_empty, index) => add(server, `after ${index}`)));

    for (const reply of before) expect(reply).toMatchObject({ ErrorCode: 0 });
    for (const reply of after) expect(reply).toMatchObject(refused);
    expect(await add(server, "later")).toMatchObject(refused);
    // Nobody has read these yet, so they come from the file that is gone.
    for (const owner of ["before 3", "before 17"])
      expect(await post(server, "friend_get_list", read(owner))).toMatchObject({
        ErrorCode: 0,
        InfoItem: [{ To_Account: "ben", ResultCode: 0, SnsProfileItem: [{ Tag: "Tag_SNS_IM_AddTime" }] }],
      });
    expect(await post(server, "friend_get_list", read("after 3"))).toMatchObject({ InfoItem: [{ ResultCode: 30001 }] });
  },
);

it("health and the terminal say that the file is gone, until a restart", async () => {
  const file = temporaryFile();
  await makeFile(file);
  const server = await startServerProcess({ file });
  const sound = await healthOf(server);
  rmSync(file);

  const lost = await healthOf(server);
  const reply = await add(server, "ann");
  server.kill("SIGTERM");
  const { code, stderr } = await server.ended;

  expect(sound).toEqual({ status: 200, body: { status: "ok", since: expect.any(Number) } });
  expect(lost).toMatchObject({ status: 503, body: { status: 503, detail: expect.stringContaining(sentence) } });
  expect(reply).toMatchObject(refused);
  expect(stderr).toContain(`the database ${file} can't be used: ${sentence}`);
  expect(code).toBe(0);
  const again = await start(file);
  expect(await healthOf(again)).toEqual(sound);
  expect(await add(again, "ann")).toMatchObject({ ErrorCode: 0 });
});

it("a server that has lost its file leaves the one in its place alone when it ends", async () => {
  const file = temporaryFile();
  await makeFile(file);
  const server = await startServerProcess({ file });
  await add(server, "before");
  losses["replaced"]?.(file);
  const second = await start(file);
  const acknowledged = await add(second, "second");

  expect(await add(server, "first")).toMatchObject(refused);
  server.kill("SIGTERM");
  await server.ended;

  expect(acknowledged).toMatchObject({ ErrorCode: 0 });
  expect(await add(second, "second")).toMatchObject({ ResultItem: [{ ResultCode: 30001 }] });
  await stop(second);
  const third = await start(file);
  expect(await add(third, "second")).toMatchObject({ ResultItem: [{ ResultCode: 30001 }] });
});
