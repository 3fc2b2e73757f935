import { once } from "node:events";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { temporaryFolder } from "@chat-friends/testing";
import { beforeEach, expect, it } from "vitest";
import { runInProcess } from "./support/in-process.ts";
import { runToEnd, serve } from "./support/run-cli.ts";
import { settingsFrom } from "./support/settings-from.ts";

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

/** What the server says to a request with these headers, which fetch would not send. */
async function ask(url: string, headers: Record<string, string>, method = "GET") {
  const outgoing = request(`${url}/_sandbox/health`, { headers, method }).end();
  const [answer] = await once(outgoing, "response");
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

it("lets in the hosts and origins that the environment names, and no others", async () => {
  const serving = await serve({
    folder,
    environment: {
      CHAT_FRIENDS_PORT: "0",
      CHAT_FRIENDS_DATABASE: "memory",
      CHAT_FRIENDS_ALLOWED_HOSTS: "sandbox,chat.test",
      CHAT_FRIENDS_ALLOWED_ORIGINS: "http://localhost:5173",
    },
  });

  const named = await ask(serving.url, { host: "sandbox:4600", origin: "http://localhost:5173" });
  const otherHost = await ask(serving.url, { host: "evil.example" });
  const otherOrigin = await ask(serving.url, { origin: "http://localhost:5174" });
  await serving.stop();

  expect(named.status).toBe(200);
  expect(named.headers["access-control-allow-origin"]).toBe("http://localhost:5173");
  expect(otherHost).toMatchObject({
    status: 403,
    body: expect.stringContaining("--allowed-hosts or CHAT_FRIENDS_ALLOWED_HOSTS"),
  });
  expect(otherOrigin).toMatchObject({
    status: 403,
    body: expect.stringContaining("--allowed-origins or CHAT_FRIENDS_ALLOWED_ORIGINS"),
  });
});

it("prints neither the key nor a usersig, whatever is called", async () => {
  const environment = { CHAT_FRIENDS_SECRET_KEY: "canary".repeat(10), CHAT_FRIENDS_DATABASE: "friends.sqlite" };
  const usersig = (await runToEnd({ args: ["sign"], folder, environment })).stdout.trim();
  const serving = await serve({ folder, environment: { ...environment, CHAT_FRIENDS_PORT: "0" } });
  const query = `sdkappid=1400000000&identifier=administrator&usersig=${usersig}&random=1&contenttype=json`;
  const body = '{"From_Account":"id","LastSequence":0}';
  const targets = ["/v4/sns/group_get", "/v4/sns/unknown", "/_sandbox/health", "/_sandbox/reset", "/missing", "/%zz"];

  const answers: string[] = [];
  for (const target of targets) {
    for (const method of ["POST", "DELETE"]) {
      const response = await fetch(`${serving.url}${target}?${query}`, { method, body });
      answers.push(await response.text());
    }
  }
  const { stdout, stderr } = await serving.stop();

  const printed = [serving.stdout, stdout, stderr, ...answers].join("\n");
  expect(answers[0]).toContain('"ErrorCode":0');
  expect(usersig.length).toBeGreaterThan(100);
  expect(printed).not.toContain(usersig);
  expect(printed).not.toContain(environment.CHAT_FRIENDS_SECRET_KEY);
});

/** No message of ours holds this character. */
const garbage = `${"¤".repeat(1000)}\n`;

it.each([
  ["a variable that does not exist", [], { [`CHAT_FRIENDS_${garbage}`]: "" }],
  ["a flag", [], { CHAT_FRIENDS_TLS: garbage }],
  ["a switch", [], { CHAT_FRIENDS_SWITCHES: `${garbage}=${garbage}` }],
])("an error about %s repeats at most 64 characters of it, in one line", (_title, parameters, variables) => {
  const message = messageOf(() => settingsFrom(parameters, variables));

  expect(message).toMatch(/¤{51,64}…/);
  expect(message.replaceAll(/[^¤]/g, "").length).toBeLessThanOrEqual(64);
  expect(message).not.toContain("\n");
});

it.each([
  ["a command", [garbage], {}],
  ["an option", ["sandbox", `--${garbage}`], {}],
  ["a quoted option", ["sandbox", `--'${garbage}'`], {}],
  ["a number", ["sandbox", "--port", garbage], {}],
  ["a number of the environment", ["sandbox"], { CHAT_FRIENDS_PORT: garbage }],
  ["a list", ["sandbox", "--allowed-hosts", garbage], {}],
  ["an operation", ["call", garbage], {}],
  ["a target", ["reset", "--target", garbage], {}],
  ["a code", ["explain", garbage], {}],
  ["a file", ["world", "check", garbage], {}],
  ["a site", ["sandbox", "--site", garbage], {}],
  ["a world", ["sandbox"], { CHAT_FRIENDS_WORLD: garbage }],
  ["a database", ["sandbox"], { CHAT_FRIENDS_DATABASE: `nowhere/${garbage}` }],
])("refuses %s without repeating more than 64 characters of it", async (_title, args, setting) => {
  const environment = { CHAT_FRIENDS_PORT: "0", CHAT_FRIENDS_DATABASE: "memory", ...setting };

  const { code, stderr } = await runInProcess(args, environment);

  expect(code).toBe(1);
  expect(stderr.replaceAll(/[^¤]/g, "").length).toBeGreaterThan(50);
  expect(stderr.replaceAll(/[^¤]/g, "").length).toBeLessThanOrEqual(64);
  expect(stderr.trimEnd()).not.toContain("\n");
});

function messageOf(attempt: () => unknown): string {
  try {
    attempt();
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}
