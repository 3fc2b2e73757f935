import { execFile, execFileSync } from "node:child_process";
import { createPrivateKey, X509Certificate } from "node:crypto";
import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { connect } from "node:tls";
import { promisify } from "node:util";
import { regions } from "@chat-friends/contract";
import { createSandbox, demoIdentity } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";
import { sharedFolder, temporaryFolder } from "@chat-friends/testing";
import { mint } from "@chat-friends/usersig";
import { afterAll, beforeAll, expect, it } from "vitest";
import { certificate } from "../src/sandbox/certificate.ts";
import { runToEnd, type Serving, serve } from "./support/run-cli.ts";

const run = promisify(execFile);
const folder = sharedFolder({});
const certificateFile = join(folder, ".data/tls/certificate.pem");
const keyFile = join(folder, ".data/tls/key.pem");
const environment = {
  CHAT_FRIENDS_PORT: "0",
  CHAT_FRIENDS_MEMORY: "1",
  CHAT_FRIENDS_TLS: "1",
  CHAT_FRIENDS_OFFICIAL_HOSTS: "1",
  CHAT_FRIENDS_OPEN_ACCOUNTS: "1",
};
let serving: Serving;

beforeAll(async () => {
  serving = await serve({ folder, environment });
});

afterAll(async () => {
  await serving.stop();
});

const { sdkAppId, secretKey } = demoIdentity;
const body = '{"From_Account":"id","LastSequence":0}';

function query(): string {
  const usersig = mint({ sdkAppId, identifier: "administrator", secretKey, now: Math.floor(Date.now() / 1000) });
  return `sdkappid=${sdkAppId}&identifier=administrator&usersig=${usersig}&random=1&contenttype=json`;
}

it("makes a leaf certificate for this machine and the official hosts, good for 90 days, and a key for its owner's eyes", () => {
  const certificate = new X509Certificate(readFileSync(certificateFile, "utf8"));
  const names = certificate.subjectAltName ?? "";

  expect(certificate.ca).toBe(false);
  expect((Date.parse(certificate.validTo) - Date.parse(certificate.validFrom)) / 86_400_000).toBe(90);
  expect(names).toContain("DNS:localhost");
  expect(names).toContain("IP Address:127.0.0.1");
  for (const { primary, standby } of Object.values(regions)) {
    for (const address of [primary, standby ?? primary]) expect(names).toContain(`DNS:${new URL(address).hostname}`);
  }
  expect(statSync(keyFile).mode & 0o777).toBe(0o600);
  expect(certificate.checkPrivateKey(createPrivateKey(readFileSync(keyFile, "utf8")))).toBe(true);
});

it("closes at once a connection that has brought nothing but its handshake", async () => {
  const tls = await certificate(new Date(), join(temporaryFolder(), "certificate.pem"));
  const server = await startServer({ sandbox: createSandbox(), host: "127.0.0.1", port: 0, tls });
  const options = { port: Number(new URL(server.url).port), rejectUnauthorized: false };
  const [unused, begun] = [connect(options), connect(options)];
  await Promise.all([once(unused, "secureConnect"), once(begun, "secureConnect")]);
  begun.write("GET /_sandbox/health HTTP/1.1\r\n");

  const closing = server.close();
  await once(unused, "close");

  expect(begun.readyState).toBe("open");
  begun.write(`Host: localhost:${options.port}\r\n\r\n`);
  expect(await text(begun)).toContain("HTTP/1.1 ");
  await closing;
});

it("keeps its certificate from one start to the next", async () => {
  const before = readFileSync(certificateFile, "utf8");
  const second = await serve({ folder, environment });
  await second.stop();

  expect(readFileSync(certificateFile, "utf8")).toBe(before);
});

it("prints an https address, and a curl line that trusts the certificate for itself alone", async () => {
  const curl = serving.stdout.slice(serving.stdout.indexOf("curl ")).split("\n\n")[0] ?? "";
  const { stdout } = await run("sh", ["-c", curl.replace("curl ", "curl --silent ")], { cwd: folder });

  expect(serving.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  expect(JSON.parse(stdout)).toMatchObject({ ErrorCode: 0 });
});

/** A client in a process of its own, which trusts the certificate by its own means; each prints the reply. */
const clients: { name: string; call(url: string, trusts: boolean): Promise<{ stdout: string }> }[] = [
  {
    name: "Node",
    call: (url, trusts) =>
      run(
        process.execPath,
        [
          "-e",
          `fetch(process.argv[1], { method: "POST", body: process.argv[2] }).then((r) => r.text()).then(console.log)`,
          url,
          body,
        ],
        { env: { ...(trusts && { NODE_EXTRA_CA_CERTS: certificateFile }) } },
      ),
  },
  {
    name: "curl",
    call: (url, trusts) =>
      run("curl", ["--silent", ...(trusts ? ["--cacert", certificateFile] : []), url, "--data", body]),
  },
  ...(hasPython()
    ? [
        {
          name: "Python",
          call: (url: string, trusts: boolean) =>
            run(
              "python3",
              [
                "-c",
                "import sys, urllib.request as u; print(u.urlopen(u.Request(sys.argv[1], data=sys.argv[2].encode())).read().decode())",
                url,
                body,
              ],
              {
                env: { PATH: process.env["PATH"], ...(trusts && { SSL_CERT_FILE: certificateFile }) },
              },
            ),
        },
      ]
    : []),
];

function hasPython(): boolean {
  try {
    execFileSync("python3", ["-c", "import ssl"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

it.each(clients)("$name calls it once it trusts the certificate, and not before", async ({ call }) => {
  const url = `${serving.url.replace("127.0.0.1", "localhost")}/v4/sns/group_get?${query()}`;

  expect(JSON.parse((await call(url, true)).stdout)).toMatchObject({ ErrorCode: 0, CurrentSequence: 2 });
  await expect(call(url, false)).rejects.toThrow();
});

it("curl reaches it by the name of an official host, once that name points here", async () => {
  const { port } = new URL(serving.url);
  const host = "adminapisgp.im.qcloud.com";
  const resolving = ["--resolve", `${host}:${port}:127.0.0.1`, "--cacert", certificateFile];

  const { stdout } = await run("curl", [
    "--silent",
    ...resolving,
    `https://${host}:${port}/v4/sns/group_get?${query()}`,
    "--data",
    body,
  ]);

  expect(JSON.parse(stdout)).toMatchObject({ ErrorCode: 0 });
});

/** Sends a request as it stands over TLS, by the name of an official host, and gives what came back. */
async function replay(host: string, request: string): Promise<string> {
  const socket = connect({
    port: Number(new URL(serving.url).port),
    host: "127.0.0.1",
    servername: host,
    ca: readFileSync(certificateFile, "utf8"),
  });
  socket.write(request);
  return text(socket);
}

// The requests as three clients of the service write them; the signature is put in.
const foreign = [
  {
    client: "Go, which closes the connection",
    host: "adminapisgp.im.qcloud.com",
    head: [
      "User-Agent: Go-http-client/1.1",
      "Connection: close",
      "Content-Type: application/json; charset=utf-8",
      "Accept-Encoding: gzip",
    ],
    target: () => `/v4/sns/group_get?${query()}`,
  },
  {
    client: "PHP, which writes * as %2A, a form's Content-Type and a long random",
    host: "console.tim.qq.com",
    head: ["User-Agent: PHP", "Accept: */*", "Content-Type: application/x-www-form-urlencoded", "Connection: close"],
    target: () =>
      `/v4/sns/group_get?usersig=${usersigOf(query()).replaceAll("*", "%2A")}&identifier=administrator&sdkappid=${sdkAppId}&random=123456789012345678901&contenttype=json`,
  },
  {
    client: "Java, which accepts gzip",
    host: "adminapiger.my-imcloud.com",
    head: [
      "User-Agent: okhttp/4.12.0",
      "Accept-Encoding: gzip",
      "Content-Type: application/json; charset=utf-8",
      "Connection: close",
    ],
    target: () => `/v4/sns/group_get?${query()}`,
  },
];

function usersigOf(text: string): string {
  return new URLSearchParams(text).get("usersig") ?? "";
}

it.each(foreign)("answers a client in $client", async ({ host, head, target }) => {
  const lines = [`POST ${target()} HTTP/1.1`, `Host: ${host}`, ...head, `Content-Length: ${body.length}`, "", body];

  const answer = await replay(host, lines.join("\r\n"));

  const [answeredHead = "", reply = ""] = answer.split("\r\n\r\n");
  expect(answeredHead).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(answeredHead.toLowerCase()).not.toContain("content-encoding");
  expect(JSON.parse(reply)).toMatchObject({ ErrorCode: 0, CurrentSequence: 2 });
});

// What the tests of a Go client send one after the other, with UserIDs that they invent, behind the stand-in for their account_import.
const friends = ["test1", "test2", "test3"];
const update = (Remark: string) => [
  { Tag: "Tag_SNS_IM_Group", Value: ["测试组"] },
  { Tag: "Tag_SNS_IM_Remark", Value: Remark },
];
const ofGo: [operation: string, body: object][] = [
  ["friend_add", { AddFriendItem: friends.map((To_Account) => ({ To_Account, AddSource: "AddSource_Type_android" })) }],
  [
    "friend_import",
    {
      AddFriendItem: friends.map((To_Account) => ({
        To_Account,
        AddSource: "AddSource_Type_android",
        ...{ Remark: "测试好友", AddWording: "测试一下", AddTime: 1795978625, RemarkTime: 1795978625 },
      })),
    },
  ],
  ["friend_update", { UpdateItem: [{ To_Account: "test1", SnsItem: update("更新单个好友") }] }],
  ["friend_update", { UpdateItem: friends.map((To_Account) => ({ To_Account, SnsItem: update("测试好友") })) }],
  [
    "friend_get_list",
    { To_Account: friends, TagList: ["Tag_SNS_IM_AddSource", "Tag_SNS_IM_Remark", "Tag_SNS_IM_Group"] },
  ],
  ["group_get", { LastSequence: 0, NeedFriend: "Need_Friend_Type_Yes", GroupName: ["测试组"] }],
];

it("carries out what the tests of a Go client send", async () => {
  const host = "adminapiger.im.qcloud.com";
  const head = ["User-Agent: DobyteHttpClient", "Content-Type: application/json", "Accept-Encoding: gzip"];
  const replies: Record<string, unknown>[] = [];
  for (const [operation, rest] of ofGo) {
    const sent = JSON.stringify({ From_Account: "assistant", ...rest });
    const target = `/v4/sns/${operation}?${query()}`;
    const length = `Content-Length: ${Buffer.byteLength(sent)}`;
    const lines = [`POST ${target} HTTP/1.1`, `Host: ${host}`, ...head, "Connection: close", length, "", sent];
    replies.push(JSON.parse((await replay(host, lines.join("\r\n"))).split("\r\n\r\n")[1] ?? ""));
  }

  for (const reply of replies) expect(reply).toMatchObject({ ActionStatus: "OK", ErrorCode: 0 });
  for (const reply of replies) expect(reply).not.toHaveProperty("Fail_Account");
  expect(replies.at(-1)).toMatchObject({ ResultItem: [{ GroupName: "测试组", To_Account: friends }] });
});

it("the other commands trust the certificate of a sandbox that was started in their folder", async () => {
  const args = ["call", "group_get", "--case", "basic", "--target", serving.url];

  expect(await runToEnd({ args, folder })).toMatchObject({ code: 0, stderr: "" });
  expect(await runToEnd({ args, folder: sharedFolder({}) })).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /can't reach https:\/\/127\.0\.0\.1:\d+: (DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT)/,
    ),
  });
});

it("refuses a host that is not official, and says in the terminal what would let it in", async () => {
  const own = await serve({ folder, environment });
  const answer = connect({ port: Number(new URL(own.url).port), host: "127.0.0.1", rejectUnauthorized: false });
  answer.write("GET / HTTP/1.1\r\nHost: chat.test\r\nConnection: close\r\n\r\n");
  const refused = await text(answer);
  const { stdout } = await own.stop();

  expect(refused).toContain("403 Forbidden");
  expect(stdout).toContain('a request for the host "chat.test" was refused with HTTP 403; --allowed-hosts chat.test');
});
