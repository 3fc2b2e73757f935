import { mint } from "@chat-friends/usersig";
import { expect, it } from "vitest";
import { createSandbox, memoryStore, type Store } from "../src/index.ts";
import { clock, now } from "./support/sandbox-with.ts";
import { signedQuery } from "./support/send.ts";
import { sendRaw, serve } from "./support/serve.ts";
import { usersigs } from "./support/signatures.ts";

const identity = { sdkAppId: 1400000000, admins: ["administrator"], secretKey: "canary".repeat(10) };
const good = mint({ sdkAppId: 1400000000, identifier: "administrator", secretKey: identity.secretKey, now });

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
  "/missing?",
  "/%zz?",
  `/v4/${"a".repeat(20_000)}?`,
  "/v4/sns/group_get&",
];

it.each(Object.entries({ ...usersigs, good }))("neither key nor usersig comes back (%s)", async (_kind, usersig) => {
  const errors: unknown[] = [];
  const sandbox = createSandbox({ identity, clock, store: brokenStore, onError: (error) => errors.push(error) });
  const { url } = await serve({ sandbox });
  const body = '{"From_Account":"id","LastSequence":0}';
  const answers: string[] = [];

  for (const target of targets) {
    for (const method of ["POST", "GET", "PROPFIND"]) {
      const line = `${method} ${target}${signedQuery({ usersig })} HTTP/1.1`;
      const request = [line, "Host: sandbox", "Connection: close", `Content-Length: ${body.length}`, "", body];
      answers.push(JSON.stringify(await sendRaw(url, request.join("\r\n"))));
    }
  }

  const told = [...answers, ...errors.map(String)].join("\n");
  expect(told).not.toContain(usersig);
  expect(told).not.toContain(encodeURIComponent(usersig));
  expect(told).not.toContain(identity.secretKey);
  expect(answers).toHaveLength(27);
});

it("a key that is refused is not named", () => {
  const secretKey = `${identity.secretKey} `;

  expect(() => createSandbox({ identity: { ...identity, secretKey } })).toThrow(
    new TypeError("secretKey must be a non-empty string without whitespace around it"),
  );
});
