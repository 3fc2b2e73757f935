import type { HttpHandler } from "msw/http";
import { expectTypeOf, test } from "vitest";
import type * as browser from "../src/browser.ts";
import * as fetching from "../src/fetch.ts";
import * as entry from "../src/handlers.ts";
import type * as node from "../src/node.ts";

test("the entries export these functions and no others", () => {
  expectTypeOf<keyof typeof entry>().toEqualTypeOf<"handlerFor" | "handlers">();
  expectTypeOf<keyof typeof fetching>().toEqualTypeOf<"mockFetch">();
  expectTypeOf<keyof typeof node>().toEqualTypeOf<"setupMocks">();
  expectTypeOf<keyof typeof browser>().toEqualTypeOf<"setupMocks">();
});

test("handlers and named cases are what msw takes", () => {
  expectTypeOf(entry.handlers).toEqualTypeOf<HttpHandler[]>();
  expectTypeOf(entry.handlerFor("friend_add", { case: "partial_failure" })).toEqualTypeOf<HttpHandler>();
  expectTypeOf<HttpHandler[]>().toExtend<Parameters<typeof node.setupMocks>>();
  expectTypeOf<HttpHandler[]>().toExtend<Parameters<typeof browser.setupMocks>>();
});

test("a case may be the one derived for a code", () => {
  entry.handlerFor("friend_add", { case: "code_30006" });
  entry.handlerFor("group_get", { case: "code_60007" });
  // @ts-expect-error group_get does not return this code
  entry.handlerFor("group_get", { case: "code_30008" });
});

test("a function in place of fetch takes a case for each operation", () => {
  fetching.mockFetch({ friend_add: { case: "pending", verbatim: true }, group_get: { case: "code_60007" } });
  // @ts-expect-error group_get has no such case
  fetching.mockFetch({ group_get: { case: "pending" } });
  // @ts-expect-error there is no such operation
  fetching.mockFetch({ friend_delete: { case: "basic" } });
});

test("a case may be given as it stands", () => {
  entry.handlerFor("friend_add", { case: "pending", verbatim: true });
  // @ts-expect-error only one of the two is allowed
  entry.handlerFor("friend_add", { case: "pending", verbatim: "yes" });
});

test("a case must be one of the operation's own", () => {
  entry.handlerFor("group_get", { case: "unchanged" });
  // @ts-expect-error friend_add does not have this case
  entry.handlerFor("friend_add", { case: "unchanged" });
  // @ts-expect-error the operation does not exist
  entry.handlerFor("friend_delete", { case: "basic" });
  // @ts-expect-error a case must be named
  entry.handlerFor("friend_add", {});
});
