import { inspect } from "node:util";
import { mint } from "@chat-friends/usersig";
import { expect, it } from "vitest";
import { createSandbox, memoryStore, type Sandbox, type Store } from "../src/index.ts";
import { clock, now } from "./support/sandbox-with.ts";
import { signedQuery } from "./support/send.ts";
import { sendRaw, serve } from "./support/serve.ts";
import { usersigs } from "./support/signatures.ts";

const identity = { sdkAppId: 1400000000, admins: ["administrator"], secretKey: "canary".repeat(10) };
const good = mint({ sdkAppId: 1400000000, identifier: "administrator", secretKey: identity.secretKey, now });

const controlToken = "canary-token";

/** A store that fails with what it was given, so that a fault could carry anything of the call. */
const brokenStore: Store = {
  ...memoryStore(),
  transact: (...call) => Promise.reject(new Error(JSON.stringify(call.slice(0, 2)))),
};

const targets = [
  "/v4/sns/group_get?",
  "/v4/sns/unknown?",
  "/v4/%zz?",
  "//v4/sns/group_get?",
  "/_sandbox/health?",
  "/_sandbox/journal?",
  "/_sandbox/world&",
  "/missing?",
  "/%zz?",
  `/v4/${"a".repeat(20_000)}?`,
  "/v4/sns/group_get&",
];

it.each(Object.entries({ ...usersigs, good }))("neither key nor usersig comes back (%s)", async (_kind, usersig) => {
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const sandbox = createSandbox({ identity, clock, store: brokenStore, controlToken, onError });
  const { url } = await serve({ sandbox });
  const body = '{"From_Account":"id","LastSequence":0}';
  const answers: string[] = [];

  for (const target of targets) {
    for (const method of ["POST", "GET", "PROPFIND"]) {
      const line = `${method} ${target}${signedQuery({ usersig })} HTTP/1.1`;
      const request = [line, "Host: localhost", "Connection: close", `Content-Length: ${body.length}`, "", body];
      answers.push(JSON.stringify(await sendRaw(url, request.join("\r\n"))));
    }
  }

  const shown = [...answers, ...errors.map(String), ...(await readControl(url)), inspectAll(sandbox)].join("\n");
  expect(shown).not.toContain(usersig);
  expect(shown).not.toContain(encodeURIComponent(usersig));
  expect(shown).not.toContain(identity.secretKey);
  expect(shown).not.toContain(controlToken);
  expect(answers).toHaveLength(33);
});

it("the control plane never shows the key or the token, for any request", async () => {
  const sandbox = createSandbox({ identity, clock, controlToken });
  const { url } = await serve({ sandbox });
  const tenant = { sdkAppId: 7, secretKey: `${identity.secretKey}2`, admins: ["root"] };
  const bodies = [
    tenant,
    tenant,
    { ...tenant, sdkAppId: 8, secretKey: `${identity.secretKey} ` },
    { ...tenant, extra: 1 },
  ];

  const answers = [];
  for (const body of bodies) answers.push(await control(`${url}/_sandbox/tenants`, "POST", body));

  expect(answers.map((answer) => JSON.parse(answer).status)).toEqual([undefined, 409, 400, 400]);
  const shown = [...answers, ...(await readControl(url)), inspectAll(sandbox)].join("\n");
  expect(shown).toContain("root");
  expect(shown).not.toContain(identity.secretKey);
  expect(shown).not.toContain(controlToken);
});

/** Everything that the control plane tells of an app. */
function readControl(url: string): Promise<string[]> {
  const paths = ["world", "accounts", "blocklists", "faults", "switches", "clock", "journal", "tenants"];
  return Promise.all(paths.map((path) => control(`${url}/_sandbox/${path}`, "GET")));
}

async function control(url: string, method: string, body?: object): Promise<string> {
  const headers = { authorization: `Bearer ${controlToken}` };
  const response = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  return response.text();
}

/** What a debugger or a careless log would show. */
function inspectAll({ control, tenants, ...sandbox }: Sandbox): string {
  const shown = [sandbox, control, tenants, ...tenants.list()];
  return shown.map((each) => inspect(each, { depth: Number.POSITIVE_INFINITY, showHidden: true })).join("\n");
}

it("a key that is refused is not named", () => {
  const secretKey = `${identity.secretKey} `;

  expect(() => createSandbox({ identity: { ...identity, secretKey } })).toThrow(
    new TypeError("secretKey must be a non-empty string without whitespace around it"),
  );
});
