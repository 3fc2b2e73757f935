import { expect, it } from "vitest";
import { differenceFrom } from "../../src/console/reply/difference.ts";
import { bodyOf, defaultCase } from "../../src/console/request/pick.ts";

const body = bodyOf(defaultCase);
const { response } = defaultCase;
const reply = (value: unknown) =>
  ({ kind: "reply", status: 200, text: JSON.stringify(value), milliseconds: 1 }) as const;

it.each([
  { what: "the reply of the case", answer: reply(response), says: undefined },
  { what: "another reply", answer: reply({ ...response, ErrorCode: 1 }), says: "ErrorCode is 1, expected 0" },
  {
    what: "a reply that differs in two places",
    answer: reply({ ...response, ErrorCode: 1, ActionStatus: "FAIL" }),
    says: 'ActionStatus is "FAIL", expected "OK", and 1 more difference',
  },
  { what: "no reply", answer: { kind: "nothing", why: "unreachable" } as const, says: "there was no reply" },
])("compares $what with the case", ({ answer, says }) => {
  expect(differenceFrom(defaultCase, body, answer)).toBe(says);
});

it("compares nothing if the body was edited", () => {
  expect(differenceFrom(defaultCase, `${body} `, reply({}))).toBeUndefined();
});
