import { execFile } from "node:child_process";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { temporaryFolder } from "@chat-friends/testing";
import { listenOnLoopback } from "@chat-friends/testing/loopback";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runInProcess } from "./support/in-process.ts";
import { runToEnd, type Serving, serve } from "./support/run-cli.ts";

const anyPort = { CHAT_FRIENDS_PORT: "0" };
const inMemory = { CHAT_FRIENDS_DATABASE: "memory" };

let folder: string;
const running: Serving[] = [];

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((serving) => serving.stop()));
});

async function start(environment: Record<string, string> = {}): Promise<Serving> {
  const serving = await serve({ folder, environment: { ...anyPort, ...environment } });
  running.push(serving);
  return serving;
}

/** The printed curl line, pasted into a shell. */
async function paste({ stdout }: Serving, environment: Record<string, string> = {}): Promise<unknown> {
  const [line = ""] = stdout.slice(stdout.indexOf("curl ")).split("\n\n");
  const curl = line.replace("curl ", "curl --silent ");
  const { stdout: reply } = await promisify(execFile)("sh", ["-c", curl], { env: { ...process.env, ...environment } });
  return JSON.parse(reply);
}

it("says where it is and whom it stands in for, and a curl line gives the same answer each time it is pasted", async () => {
  const serving = await start();
  const { stdout, url } = serving;

  const answers = [await paste(serving), await paste(serving)];

  const answer = { ResultItem: [{ To_Account: "id1", ResultCode: 0, ResultInfo: "" }], ErrorCode: 0 };
  expect(answers).toEqual([expect.objectContaining(answer), expect.objectContaining(answer)]);
  expect(stdout).toContain("unofficial");
  expect(stdout).toMatch(/SDKAppID\s+1400000000/);
  expect(stdout).toMatch(/admin\s+administrator/);
  expect(await (await fetch(`${url}/_sandbox/health`)).json()).toEqual({ status: "ok", since: expect.any(Number) });
});

it("prints $USERSIG in place of a signature made with the user's own key, which `sign` makes", async () => {
  const environment = { CHAT_FRIENDS_SECRET_KEY: "a-key-of-my-own", CHAT_FRIENDS_ADMIN: "my admin" };
  const serving = await start(environment);
  const { stdout } = await runToEnd({ args: ["sign"], folder, environment });

  expect(serving.stdout).toContain("usersig=$USERSIG&");
  expect(serving.stdout).not.toContain("a-key-of-my-own");
  expect(await paste(serving, { USERSIG: stdout.trim() })).toMatchObject({ ActionStatus: "OK" });
});

it("keeps its data in the file from one run to the next", async () => {
  const first = await start({ CHAT_FRIENDS_DATABASE: "friends.sqlite" });
  await paste(first);
  await first.stop();
  const second = await start({ CHAT_FRIENDS_DATABASE: "friends.sqlite" });

  const line = second.stdout.replace("friend_import", "friend_add");
  const answer = await paste({ ...second, stdout: line });

  expect(answer).toMatchObject({ ResultItem: [{ ResultInfo: "Err_SNS_FriendAdd_Friend_Exist" }] });
});

it("names the world and its first accounts, and the call to paste uses two of them", async () => {
  await writeFile(join(folder, "world.json"), JSON.stringify({ accounts: { ann: {}, ben: {} } }));
  const serving = await start({ CHAT_FRIENDS_WORLD: "world.json", CHAT_FRIENDS_DATABASE: "memory" });

  expect(serving.stdout).toMatch(/world +world\.json\n +accounts +ann, ben\n/);
  expect(await paste(serving)).toMatchObject({ ResultItem: [{ To_Account: "ben", ResultCode: 0 }] });
});

it("run by a script of the clone, it has a line that signs by it where the key is one's own", async () => {
  const pnpm = "12.21.0";
  const script = { npm_package_name: "chat-friends", npm_config_user_agent: `pnpm/${pnpm} npm/? node/?` };

  const { stdout } = await start({ ...inMemory, ...script, CHAT_FRIENDS_SECRET_KEY: "a-key-of-my-own" });

  expect(stdout).toContain(`\nUSERSIG=$(npx -y pnpm@${pnpm} chat-friends sign)\ncurl `);
});

it("says nothing of calls where it is to be quiet", async () => {
  const serving = await start({ ...inMemory, CHAT_FRIENDS_QUIET: "1" });
  await paste(serving);
  await fetch(`${serving.url}/v4/sns/friend_delete`, { method: "POST" });

  const { stdout } = await serving.stop();

  expect(stdout).not.toMatch(/friend_delete|ms\n|hint/);
});

it("writes an object per line with --json, the first one says where it listens", async () => {
  const serving = await start({ ...inMemory, CHAT_FRIENDS_JSON: "1" });
  await fetch(`${serving.url}/v4/sns/friend_delete`, { method: "POST" });

  const { stdout } = await serving.stop();

  expect(
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { event: "listening", url: serving.url, sdkAppId: 1400000000 },
    { event: "call", operation: "friend_delete", outcome: "refused", codes: [{ code: 60009 }] },
    { event: "hint" },
  ]);
});

it("answers by the switches that it is given, and takes a world that they allow", async () => {
  const world = { friends: [{ From_Account: "a", To_Account: "a" }] };
  await writeFile(join(folder, "world.json"), JSON.stringify(world));
  const switches = "unknownApp=70020,addingOneself=added";

  const { url } = await start({ CHAT_FRIENDS_WORLD: "world.json", CHAT_FRIENDS_SWITCHES: switches });
  const reply = await fetch(`${url}/v4/sns/group_get?sdkappid=1`, { method: "POST", body: "{}" });

  expect(await reply.json()).toMatchObject({ ErrorCode: 70020 });
});

it("serves the docs of a folder given relative to where it runs", async () => {
  await mkdir(join(folder, "site/reference"), { recursive: true });
  await writeFile(join(folder, "site/headers.json"), JSON.stringify({ "/": { "x-docs": "yes" } }));
  await writeFile(join(folder, "site/index.html"), "<h1>Docs</h1>");
  await writeFile(join(folder, "site/reference/index.html"), "<h1>Reference</h1>");
  const serving = await serve({ folder, environment: anyPort }, "--site", "site");
  running.push(serving);

  const home = await fetch(serving.url);
  const reference = await fetch(`${serving.url}/reference`);

  const token = (await readFile(join(folder, ".data/control-token"), "utf8")).trim();
  expect(serving.stdout).toContain(`docs           ${serving.url}/\n`);
  expect(serving.stdout).toContain(`console        ${serving.url}/console/#control=${token}\n`);
  expect(await home.text()).toBe("<h1>Docs</h1>");
  expect(home.headers.get("x-docs")).toBe("yes");
  expect(reference.url).toBe(`${serving.url}/reference/`);
});

it("refuses a site that was not built, in one line", async () => {
  const { code, stderr } = await runToEnd({ args: ["sandbox", "--site", "nowhere"], folder, environment: anyPort });

  expect(code).toBe(1);
  expect(lines(stderr)).toEqual([expect.stringContaining("the site nowhere can't be served")]);
});

it("leaves a control token of its own where it was started, for its owner alone, while it runs", async () => {
  const serving = await start(inMemory);
  const file = join(folder, ".data/control-token");
  const token = (await readFile(file, "utf8")).trim();
  const asking = (given: string) =>
    fetch(`${serving.url}/_sandbox/clock`, { headers: { authorization: `Bearer ${given}` } });

  expect(token).toMatch(/^[\w-]{32}$/);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(serving.stdout).toContain("control token  .data/control-token\n");
  expect(serving.stdout).not.toContain(token);
  expect((await asking(token)).status).toBe(200);
  expect((await asking("x".repeat(32))).status).toBe(401);

  await serving.stop();

  await expect(stat(file)).rejects.toThrow("ENOENT");
});

it("makes another control token at each start, and leaves that of a later one alone", async () => {
  const first = await start(inMemory);
  const token = await readFile(join(folder, ".data/control-token"), "utf8");
  await start(inMemory);
  const later = await readFile(join(folder, ".data/control-token"), "utf8");
  await first.stop();

  expect(later).not.toBe(token);
  expect(await readFile(join(folder, ".data/control-token"), "utf8")).toBe(later);
});

it("prints the control token in the address of the console alone, and never as JSON", async () => {
  await mkdir(join(folder, "site"), { recursive: true });
  await writeFile(join(folder, "site/headers.json"), "{}");
  const asText = await serve({ folder, environment: { ...anyPort, ...inMemory } }, "--site", "site");
  running.push(asText);
  const token = (await readFile(join(folder, ".data/control-token"), "utf8")).trim();
  const asJson = await serve({ folder, environment: { ...anyPort, ...inMemory } }, "--site", "site", "--json");
  running.push(asJson);
  const ofJson = (await readFile(join(folder, ".data/control-token"), "utf8")).trim();
  await fetch(`${asText.url}/v4/sns/group_get?usersig=${token}`, { method: "POST", body: "{}" });
  const { stdout, stderr } = await asText.stop();

  expect(stdout.split(token)).toHaveLength(2);
  expect(stderr).toBe("");
  expect(asJson.stdout).not.toContain(ofJson);
});

it("takes the control token from the environment, and then prints none", async () => {
  const token = "a-token-of-my-own";
  await mkdir(join(folder, "site"), { recursive: true });
  await writeFile(join(folder, "site/headers.json"), "{}");
  const { url, stdout } = await start({ CHAT_FRIENDS_CONTROL_TOKEN: token, CHAT_FRIENDS_SITE: "site" });

  const answer = await fetch(`${url}/_sandbox/journal`, { headers: { authorization: `Bearer ${token}` } });

  expect(await answer.json()).toEqual([]);
  expect(stdout).toContain("control token  as set by CHAT_FRIENDS_CONTROL_TOKEN\n");
  expect(stdout).toContain("docs ");
  expect(stdout).not.toContain(token);
});

it("ends on a signal, and frees the port and the file", async () => {
  const serving = await start();

  const { code, stderr } = await serving.stop("SIGINT");

  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  await expect(fetch(`${serving.url}/_sandbox/health`)).rejects.toThrow();
});

it("refuses a world where the database already holds data, and names both", async () => {
  await writeFile(join(folder, "world.json"), "{}");
  const first = await start({ CHAT_FRIENDS_DATABASE: "friends.sqlite" });
  await first.stop();

  const environment = { ...anyPort, CHAT_FRIENDS_DATABASE: "friends.sqlite", CHAT_FRIENDS_WORLD: "world.json" };
  const { code, stderr } = await runToEnd({ args: ["sandbox"], folder, environment });

  expect(code).toBe(1);
  expect(lines(stderr)).toEqual([expect.stringMatching(/--world world.json.*--database friends.sqlite/)]);
});

it.each([
  ["says nothing", ""],
  ["never ends its answer", 'HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"status":'],
])("refuses a port in one line whose server %s", async (_does, answer) => {
  const holder = createServer((socket) => {
    socket.on("error", () => {});
    socket.write(answer);
  });
  const port = String(await listenOnLoopback(holder));

  const { code, stderr } = await runToEnd({ args: ["sandbox"], folder, environment: { CHAT_FRIENDS_PORT: port } });
  holder.close();

  expect(code).toBe(1);
  expect(lines(stderr)).toEqual([expect.stringContaining(`port ${port}: the port is taken`)]);
});

it("refuses a database that another process has open, in one line", async () => {
  await start({ CHAT_FRIENDS_DATABASE: "friends.sqlite" });

  const environment = { ...anyPort, CHAT_FRIENDS_DATABASE: "friends.sqlite" };
  const { code, stderr } = await runToEnd({ args: ["sandbox"], folder, environment });

  expect(code).toBe(1);
  expect(lines(stderr)).toEqual([expect.stringContaining("friends.sqlite can't be used: another process has it open")]);
});

it.each([
  ["a port that is not a number", { CHAT_FRIENDS_PORT: "http" }, "'http' from env 'CHAT_FRIENDS_PORT' is invalid"],
  ["a world that is not there", { CHAT_FRIENDS_WORLD: "nowhere.json" }, "nowhere.json can't be used: no such file"],
  ["a world that is a folder", { CHAT_FRIENDS_WORLD: "." }, "--world . can't be used: it is a folder"],
  ["a database in no folder", { CHAT_FRIENDS_DATABASE: "nowhere/x.sqlite" }, "nowhere/x.sqlite can't be used"],
  [
    "an address of another machine",
    { CHAT_FRIENDS_HOST: "no-such-host.invalid", CHAT_FRIENDS_SECRET_KEY: "own" },
    "can't listen on no-such-host.invalid",
  ],
])("refuses %s in one line", async (_title, setting, reason) => {
  const { code, stderr } = await runInProcess(["sandbox"], { ...anyPort, ...inMemory, ...setting });

  expect(code).toBe(1);
  expect(lines(stderr)).toEqual([expect.stringContaining(reason)]);
});

// The tests may run as root, whom no permission stops. A file in the place of the folder stops everybody.
it.each([
  [["--memory"], "the control token .data/control-token can't be written: "],
  [["--memory", "--tls"], "the certificate .data/tls/certificate.pem can't be written: "],
  [[], "the database .data/sandbox.sqlite can't be written: "],
])("with %j, ends and says in one line which file it can't write, and what to do", async (options, said) => {
  await writeFile(join(folder, ".data"), "");

  const { code, stderr } = await runToEnd({ args: ["sandbox", ...options], folder, environment: anyPort });

  expect(code).toBe(1);
  expect(lines(stderr)).toEqual([
    expect.stringMatching(new RegExp(`^chat-friends: ${said}.*; start the sandbox in a folder that you may write`)),
  ]);
});

it("needs no folder that it may write, if the data is in memory and the environment has the control token", async () => {
  await writeFile(join(folder, ".data"), "");

  const { stdout } = await start({ ...inMemory, CHAT_FRIENDS_CONTROL_TOKEN: "a-token-of-my-own" });

  expect(stdout).toContain("control token  as set by CHAT_FRIENDS_CONTROL_TOKEN");
});

it.each([
  ["text", "hello", "it is not valid JSON"],
  ["a name that is there twice", '{"accounts":{"ann":{},\n"ann":{}}}', "line 2, column 1: ann is there twice"],
  [
    "the same behind a byte order mark",
    '\ufeff{"accounts":{"ann":{},"ann":{}}}',
    "line 1, column 23: ann is there twice",
  ],
  ["a misspelt member", '{"acounts":{}}', "acounts"],
  [
    "a remark of 97 bytes",
    JSON.stringify({ friends: [{ From_Account: "a", To_Account: "b", Remark: "x".repeat(97) }] }),
    "friends[0].Remark must not have more than 96 bytes",
  ],
])("refuses a world of %s in one line that names the fault", async (_title, text, reason) => {
  await writeFile(join(folder, "world.json"), text);

  const setting = { CHAT_FRIENDS_WORLD: join(folder, "world.json") };
  const { code, stderr } = await runInProcess(["sandbox"], { ...anyPort, ...inMemory, ...setting });

  expect(code).toBe(1);
  expect(lines(stderr)).toEqual([expect.stringContaining(reason)]);
});

function lines(text: string): string[] {
  return text.trimEnd().split("\n");
}
