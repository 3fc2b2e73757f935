import { createServer } from "node:http";
import { demoIdentity } from "@chat-friends/sandbox";
import { listenOnLoopback } from "@chat-friends/testing/loopback";
import { mint } from "@chat-friends/usersig";
import { expect, it, onTestFinished } from "vitest";
import { type DoctorOptions, doctor } from "../../src/commands/doctor.ts";
import { runToEnd } from "../support/run-cli.ts";
import { temporaryFile } from "../support/temporary-file.ts";

const now = 1_700_000_000;
const clock = { now: () => now * 1000 };
const secretKey = "5".repeat(64);
const own = { sdkappid: 1400000001, admin: "root" };
const claims = { sdkAppId: 1400000001, identifier: "root", secretKey, now, expire: 600 };

function diagnose(usersig: string, options: Partial<DoctorOptions> = {}, key = secretKey) {
  return doctor({ ...own, ...options }, { CHAT_FRIENDS_SECRET_KEY: key, CHAT_FRIENDS_USERSIG: usersig }, clock);
}

it("shows the claims of a signature that holds", async () => {
  const { stdout, exitCode } = await diagnose(mint(claims));

  expect(exitCode).toBe(0);
  expect(stdout.split("\n")).toEqual([
    "ok     the key has the form of a key: 64 hexadecimal digits",
    'ok     the signature is for "root" in app 1400000001, minted 2023-11-14T22:13:20.000Z, valid until 2023-11-14T22:23:20.000Z',
    "ok     the signature is valid for this key",
  ]);
});

it.each([
  ["70001", "70001: It expired 1 second ago.", mint({ ...claims, now: now - 601 })],
  ["70003", "70003: The UserSig isn't base64", mint(claims).replace("*", "+").slice(0, -1)],
  [
    "a slip of copying",
    "70003: There are quotation marks around it. It is plain base64.",
    `"${mint(claims).replaceAll("*", "+").replaceAll("-", "/").replaceAll("_", "=")}"`,
  ],
  ["70009", "70009: It was not signed with this key.", mint({ ...claims, secretKey: "6".repeat(64) })],
  ["70013", '70013: It was minted for the identifier "ann", not for "root"', mint({ ...claims, identifier: "ann" })],
  [
    "70014",
    "70014: It was minted for the SDKAppID 1400000002, not for 1400000001",
    mint({ ...claims, sdkAppId: 1400000002 }),
  ],
  ["a wrong clock", "By this clock, it is minted only in 1 minute 1 second", mint({ ...claims, now: now + 61 })],
])("names the cause of %s", async (_what, cause, usersig) => {
  const { stdout, exitCode } = await diagnose(usersig);

  expect(exitCode).toBe(2);
  expect(stdout).toContain(`fault  ${cause}`);
});

it("takes a clock that is a minute ahead", async () => {
  expect(await diagnose(mint({ ...claims, now: now + 60 }))).toMatchObject({ exitCode: 0 });
});

it.each(["5".repeat(63), "5".repeat(65), "A".repeat(64), "a-key-of-my-own"])(
  "warns of a key of another form",
  async (key) => {
    const { stdout, exitCode } = await diagnose(mint({ ...claims, secretKey: key }), {}, key);

    expect(exitCode).toBe(2);
    expect(stdout).toContain(
      `fault  The key has ${key.length} characters and is not 64 hexadecimal digits in lower case`,
    );
    expect(stdout).not.toContain(key);
  },
);

it("does not blame a signature whose key it was not given", async () => {
  const { stdout, exitCode } = await doctor(own, { CHAT_FRIENDS_USERSIG: mint(claims) }, clock);

  expect(exitCode).toBe(0);
  expect(stdout).toContain(
    "whether it was signed with the app's key is not checked: give --secret-key-file or set CHAT_FRIENDS_SECRET_KEY",
  );
});

it("reads the signature from a file, and never repeats it", async () => {
  const usersig = mint({ ...claims, identifier: "ann" });
  const usersigFile = temporaryFile("usersig.txt", `${usersig}\n`);

  const { stdout } = await doctor({ ...own, usersigFile }, { CHAT_FRIENDS_SECRET_KEY: secretKey }, clock);

  expect(stdout).toContain('for "ann"');
  expect(stdout).not.toContain(usersig.slice(-40));
});

it("mints one of its own where none is given", async () => {
  expect(await doctor({ ...own, admin: "administrator", sdkappid: demoIdentity.sdkAppId }, {}, clock)).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(
      /^ok {5}no signature was given .* made now with the demo key\n.*\n.*signature is valid/,
    ),
  });
});

it("reads a key from standard input once, for a signature of its own", async () => {
  const run = { args: ["doctor", "--secret-key-file", "-"], folder: ".", input: `${secretKey}\n` };

  expect(await runToEnd(run)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("made now with the key that was given\n"),
    stderr: "",
  });
});

/** A server that answers everything so, with a clock that is so many seconds ahead of the test's. */
async function serverWith(body: string, ahead = 0): Promise<string> {
  const date = new Date((now + ahead) * 1000).toUTCString();
  const server = createServer((_request, response) => response.setHeader("date", date).end(body));
  const port = await listenOnLoopback(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${port}`;
}

it.each([
  {
    what: "a target whose clock is another",
    body: '{"ErrorCode":0}',
    ahead: 61,
    said: "this machine's clock is 61 s behind the target's",
    exitCode: 2,
  },
  {
    what: "a target whose clock is nearly the same",
    body: '{"ErrorCode":30003}',
    ahead: -60,
    said: "accepts the signature",
    exitCode: 0,
  },
  {
    what: "a page in place of a reply",
    body: "<h1>hello</h1>",
    said: "answers HTTP 200, not as the service does",
    exitCode: 2,
  },
])("says what is wrong with $what", async ({ body, ahead, said, exitCode }) => {
  const target = await serverWith(body, ahead);

  const found = await diagnose(mint(claims), { target });

  expect(found.stdout).toContain(said);
  expect(found.exitCode).toBe(exitCode);
});

it.each([60006, 70016, 70020])(
  "lists the regions if a target answers %i, which an app of another region gets",
  async (code) => {
    const target = await serverWith(`{"ErrorCode":${code},"ErrorInfo":""}`);

    const { stdout, exitCode } = await diagnose(mint(claims), { target });

    expect(stdout).toContain("each app has one region; call the host of yours: china");
    expect(exitCode).toBe(2);
  },
);
