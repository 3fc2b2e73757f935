import { existsSync, readdirSync } from "node:fs";
import { dirname } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { startCli } from "../src/cli-process.ts";
import { friendGetList } from "../src/rows/requests.ts";
import { startSandbox } from "../src/rows/sandbox-process.ts";
import { callOnce, signedPath } from "../src/rows/signed-call.ts";
import { startServerProcess } from "../src/server-process.ts";
import { makeFolder } from "../src/temporary-folder.ts";

const lists = JSON.stringify({ From_Account: "owner", LastSequence: 0 });

it("a server answers in its own process, with its own memory, and ends when it is closed", async () => {
  const server = await startServerProcess("bare.ts", '{"ErrorCode":0,"of":"bare"}');

  expect(await callOnce(server.url, "group_get", lists)).toBe('{"ErrorCode":0,"of":"bare"}');
  expect(server.memory()).toBeGreaterThan(10);
  expect(server.memory()).toBeLessThan(1000);

  await server.close();

  await expect(fetch(server.url)).rejects.toThrow("fetch failed");
});

it("a bare server parses the body, as every server of this API must", async () => {
  const server = await startServerProcess("bare.ts");

  const reply = fetch(server.url, { method: "POST", body: "not JSON" });

  await expect(reply).rejects.toThrow("fetch failed");
});

it("a server that ends before it listens is an error that names it", async () => {
  await expect(startServerProcess("sandbox.ts", "/nowhere/at/all.sqlite")).rejects.toThrow(
    "sandbox.ts ended with 1 before it listened",
  );
});

it.each(["memory", "SQLite file"] as const)(
  "a sandbox in %s has what the rows read, and a refusal is an error",
  async (store) => {
    const server = await startSandbox(store);
    onTestFinished(() => server.close());
    const call = (operation: "friend_get_list" | "group_get", body: object) =>
      callOnce(server.url, operation, JSON.stringify(body));

    const { InfoItem } = JSON.parse(await call("friend_get_list", friendGetList));

    expect(InfoItem).toHaveLength(10);
    for (const { SnsProfileItem } of InfoItem) expect(SnsProfileItem).toHaveLength(6);
    // A refusal is faster than a success, so a refused call would give a wrong figure.
    await expect(call("group_get", { From_Account: "nobody", LastSequence: 0 })).rejects.toThrow(
      "group_get was refused: {",
    );
    await expect(call("friend_get_list", { ...friendGetList, To_Account: ["nobody"] })).rejects.toThrow(
      "friend_get_list was refused: {",
    );
  },
);

it.each<["memory" | "SQLite file", string[]]>([
  ["memory", ["world.json"]],
  ["SQLite file", ["bench.sqlite", "world.json"]],
])("a sandbox in %s has these files, and removes them when it is closed", async (store, files) => {
  const parent = await makeFolder();
  vi.stubEnv("TMPDIR", parent.path(""));
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await parent.remove();
  });
  const server = await startSandbox(store);
  const [folder = ""] = readdirSync(parent.path(""));

  const held = readdirSync(parent.path(folder)).filter((name) => !name.includes("-"));
  await server.close();

  expect(held.sort()).toEqual(files);
  expect(readdirSync(parent.path(""))).toEqual([]);
});

it("the command line serves the given database", async () => {
  const folder = await makeFolder();
  const server = await startCli(folder.path("bench.sqlite"));
  onTestFinished(async () => {
    await server.close();
    await folder.remove();
  });

  const response = await fetch(server.url + signedPath("group_get"), {
    method: "POST",
    body: JSON.stringify({ From_Account: "id", LastSequence: 0 }),
  });

  expect(await response.json()).toMatchObject({ ErrorCode: 0, CurrentSequence: 2 });
  expect(existsSync(folder.path("bench.sqlite"))).toBe(true);
});

it("each row has a new, empty folder, which is removed with it", async () => {
  const [one, another] = [await makeFolder(), await makeFolder()];
  onTestFinished(() => another.remove());

  expect(dirname(one.path("a"))).not.toBe(dirname(another.path("a")));
  await one.remove();

  expect(existsSync(dirname(one.path("a")))).toBe(false);
});
