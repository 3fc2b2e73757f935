import { expect, it } from "vitest";
import { readRequired } from "../src/required.ts";

it.each([
  { value: undefined, needs: [] },
  { value: "", needs: [] },
  { value: "browser", needs: ["browser"] },
  { value: "browser,postgres", needs: ["browser", "postgres"] },
  { value: "postgres, browser", needs: ["postgres", "browser"] },
])("CHAT_FRIENDS_REQUIRE=$value requires $needs", ({ value, needs }) => {
  expect(readRequired(value)).toEqual({ needs });
});

it.each([
  { value: "bowser", unknown: "bowser" },
  { value: "browser,mysql", unknown: "mysql" },
  { value: "browser,", unknown: "" },
  { value: "Browser", unknown: "Browser" },
])('CHAT_FRIENDS_REQUIRE=$value is refused by naming "$unknown" and what is allowed', ({ value, unknown }) => {
  expect(readRequired(value)).toEqual({
    refusal: `CHAT_FRIENDS_REQUIRE names "${unknown}"; it takes a comma-separated list of browser, postgres, runtimes, strace`,
  });
});
