import { expect, it } from "vitest";
import { handlerFor } from "../src/handlers.ts";

/** A call from JavaScript, where no compiler checks the names. */
const untyped: (operation: string, options: { case: string }) => unknown = handlerFor as never;

it("names the cases when no case has the given name", () => {
  expect(() => untyped("group_get", { case: "partial_failure" })).toThrow(
    /^group_get has no case "partial_failure"; its cases are basic, complete, .*, and code_<code> for any other code$/,
  );
});

it("names the operations when no operation has the given name", () => {
  expect(() => untyped("friend_delete", { case: "basic" })).toThrow(
    'there is no operation "friend_delete"; there are friend_add, friend_import, friend_update, friend_get_list, group_get',
  );
});

it.each(["toString", "__proto__"])("takes no inherited name such as %s", (name) => {
  expect(() => untyped("friend_add", { case: name })).toThrow("has no case");
  expect(() => untyped(name, { case: "basic" })).toThrow("there is no operation");
});
