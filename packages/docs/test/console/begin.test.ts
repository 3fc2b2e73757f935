import { expect, it } from "vitest";
import { beginning } from "../../src/console/begin.ts";
import { type Draft, handOver, keepDraft, keptTarget, maxDraft, readDraft } from "../../src/console/draft.ts";
import { writeLink } from "../../src/console/link.ts";

function tab() {
  const kept = new Map<string, string>();
  return () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
}

const draft: Draft = { operation: "friend_add", caseName: "pending", body: "{ edited }", target: "running" };
const address = writeLink({ operation: "friend_add", caseName: "pending" });

interface Row {
  what: string;
  fragment?: string;
  isReload?: boolean;
  hasToken?: boolean;
  begins: [caseName: string, body: string | undefined, target: string, why: string];
}

it.each<Row>([
  { what: "a first visit", begins: ["basic", undefined, "page", "reload"] },
  { what: "the link that start prints", hasToken: true, begins: ["basic", undefined, "running", "reload"] },
  { what: "a link to a case", fragment: address, begins: ["pending", undefined, "page", "case"] },
  { what: "a link, with a token", fragment: address, hasToken: true, begins: ["pending", undefined, "page", "case"] },
  { what: "a reload", fragment: address, isReload: true, begins: ["pending", "{ edited }", "page", "reload"] },
  {
    what: "a reload with a token",
    fragment: address,
    isReload: true,
    hasToken: true,
    begins: ["pending", "{ edited }", "running", "reload"],
  },
  {
    what: "a reload at another case",
    fragment: writeLink({ operation: "friend_add", caseName: "basic" }),
    isReload: true,
    begins: ["basic", undefined, "page", "case"],
  },
  {
    what: "a reload of a link with a body",
    fragment: `${address}&body=x`,
    isReload: true,
    begins: ["pending", "x", "page", "case"],
  },
])(
  "begins $what with the right case, body and target",
  ({ fragment = "", isReload = false, hasToken = false, begins }) => {
    const storage = tab();
    keepDraft(storage, draft);

    const { link, target, why } = beginning(fragment, isReload, hasToken, storage);

    expect([link.picked.caseName, link.body, target, why]).toEqual(begins);
  },
);

it("begins once with a call that another page has handed over", () => {
  const storage = tab();
  handOver(storage, draft);

  const first = beginning(address, false, true, storage);
  const second = beginning(address, false, true, storage);

  expect([first.link.body, first.target]).toEqual(["{ edited }", "running"]);
  expect(second.link.body).toBeUndefined();
});

it.each(["", "x", "null", "[]", '{ "operation": "friend_add", "caseName": 1, "body": "" }'])(
  "has no draft if the tab has kept %j",
  (text) => {
    const storage = tab();
    storage().setItem("chat-friends.draft", text);

    expect(readDraft(storage)).toBeUndefined();
  },
);

it.each([
  { length: maxDraft, isKept: true },
  { length: maxDraft + 1, isKept: false },
])("keeps a body of $length characters: $isKept", ({ length, isKept }) => {
  const storage = tab();
  keepDraft(storage, draft);

  keepDraft(storage, { ...draft, body: "x".repeat(length) });

  expect(readDraft(storage)?.body.length).toBe(isKept ? length : undefined);
});

it("goes on without a draft if the browser keeps nothing", () => {
  const refuse = (): never => {
    throw new Error("SecurityError");
  };

  keepDraft(refuse, draft);

  expect(readDraft(refuse)).toBeUndefined();
});

const serving = { kind: "local", host: "127.0.0.1", port: 4600 } as const;

it.each([
  { title: "the sandbox that serves the page", target: serving, token: "token", kept: "running" },
  { title: "it without its token", target: serving, token: undefined, kept: "page" },
  { title: "another sandbox on this machine", target: { ...serving, port: 4601 }, token: "token", kept: "page" },
  { title: "the sandbox in the page", target: { kind: "page" } as const, token: "token", kept: "page" },
  { title: "a port that is not a number", target: "The port must be a number.", token: "token", kept: "page" },
])("a reload goes on with $kept for $title", ({ target, token, kept }) => {
  expect(keptTarget(target, token, "http://127.0.0.1:4600")).toBe(kept);
});
