import { examples } from "@chat-friends/contract/examples";
import { expect, it } from "vitest";
import { cases, checkCase } from "../../src/index.ts";
import { findCase } from "../find-case.ts";
import { fixedTarget } from "../targets/fixed-target.ts";

it.each(cases)("$id passes with the reply that the spec gives", async (contractCase) => {
  const verdict = await checkCase(fixedTarget(contractCase.response), contractCase);

  expect(verdict).toEqual({ case: contractCase.id, outcome: "passed" });
});

it("the fields of a friend may come in any order", async () => {
  const { InfoItem, ...envelope } = examples.friend_get_list.basic.response;
  const [info] = InfoItem;
  const reply = { ...envelope, InfoItem: [{ ...info, SnsProfileItem: info.SnsProfileItem.toReversed() }] };

  const verdict = await checkCase(fixedTarget(reply), findCase("friend_get_list.basic"));

  expect(verdict).toMatchObject({ outcome: "passed" });
});

it("the members of a reply may come in any order", async () => {
  const members = Object.entries(examples.group_get.basic.response);

  const verdict = await checkCase(fixedTarget(Object.fromEntries(members.reverse())), findCase("group_get.basic"));

  expect(verdict).toMatchObject({ outcome: "passed" });
});

it("a target that wants no signature may be asked without one", async () => {
  const target = fixedTarget(examples.group_get.basic.response);
  const identity = { ...target.identity, usersig: () => "" };

  const verdict = await checkCase({ ...target, identity }, findCase("group_get.basic"));

  expect(verdict).toMatchObject({ outcome: "passed" });
});
