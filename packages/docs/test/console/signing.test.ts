import { expect, it } from "vitest";
import { hintOn } from "../../src/console/copies/hint.ts";
import { type Destination, type Serving, signingOf } from "../../src/console/copies/signing.ts";
import { demo } from "../../src/usersig/demo.ts";
import { copyable } from "./cases.ts";

const here = "http://127.0.0.1:4600";
const elsewhere = "http://127.0.0.1:4700";
const { sdkAppId, identifier } = demo;
const local: Destination = { kind: "local", baseUrl: here, sdkAppId, identifier, hasOwnKey: false };
const serving: Serving = { baseUrl: here, usersigOf: ({ sdkAppId }) => `signed-for-${sdkAppId}` };
const withItsKey: Serving = { baseUrl: here, usersigOf: undefined };

it.each([
  { title: "a sandbox that does not serve the page", to: local, by: undefined, signing: { by: "demo key" } },
  {
    title: "the sandbox that serves the page",
    to: local,
    by: serving,
    signing: { by: "demo key", usersig: `signed-for-${sdkAppId}` },
  },
  {
    title: "the app of a case",
    to: { ...local, sdkAppId: 7 },
    by: serving,
    signing: { by: "demo key", usersig: "signed-for-7" },
  },
  {
    title: "the sandbox in the page, in whose place the one is that serves it",
    to: { ...local, kind: "page" },
    by: serving,
    signing: { by: "demo key", usersig: `signed-for-${sdkAppId}` },
  },
  { title: "another sandbox", to: { ...local, baseUrl: elsewhere }, by: serving, signing: { by: "demo key" } },
  { title: "a sandbox that serves the page, with its own key", to: local, by: withItsKey, signing: { by: "reader" } },
  { title: "a key that was typed", to: { ...local, hasOwnKey: true }, by: serving, signing: { by: "reader" } },
  { title: "an official host", to: { ...local, kind: "official" }, by: undefined, signing: { by: "reader" } },
])("signs for $title", ({ to, by, signing }) => {
  expect(signingOf(to, by)).toEqual(signing);
});

const call = { ...copyable, kind: "local", isInScene: false };

it.each([
  { form: "MSW handler", options: {}, says: /^$/ },
  { form: "curl", options: {}, says: /No copy contains your key.*`CHAT_FRIENDS_SECRET_KEY`/ },
  { form: "curl", options: { signing: { by: "demo key" } }, says: /^The first line signs/ },
  { form: "curl", options: { signing: { by: "demo key", usersig: "x" } }, says: /^The signature is by the public/ },
  { form: "TypeScript", options: { signing: { by: "demo key" } }, says: /^It signs with the demo key/ },
  { form: "curl", options: { kind: "page" }, says: /^A program can't reach .* goes to http:\/\/127\.0\.0\.1:4600\. / },
  { form: "curl", options: { isInScene: true }, says: / until you undo the case\.$/ },
] as const)("says what a copy as $form needs: $says", ({ form, options, says }) => {
  expect(hintOn(form, { ...call, ...options })).toMatch(says);
});
