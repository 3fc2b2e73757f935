import { examples } from "@chat-friends/contract/examples";
import { expect, it } from "vitest";
import { type CaseId, checkCase } from "../../src/index.ts";
import { findCase } from "../find-case.ts";
import { fixedTarget } from "../targets/fixed-target.ts";

const added = examples.friend_add.partial_failure.response;
const [id1, id2, id3] = added.ResultItem;
const addedOne = examples.friend_add.basic.response;
const unknown = examples.friend_get_list.unknown_to_account.response;

interface Sabotage {
  sabotage: string;
  id: CaseId;
  reply: object;
  problem: string;
}

it.each<Sabotage>([
  {
    sabotage: "results in another order",
    id: "friend_add.partial_failure",
    reply: { ...added, ResultItem: [id2, id1, id3] },
    problem: 'ResultItem[0].To_Account is "id2", expected "id1"',
  },
  {
    sabotage: "a result left out",
    id: "friend_add.partial_failure",
    reply: { ...added, ResultItem: [id1, id2], Fail_Account: ["id2"] },
    problem: 'ResultItem[2] is missing, expected {"To_Account":"id3"}',
  },
  {
    sabotage: "a result too many",
    id: "friend_add.basic",
    reply: { ...addedOne, ResultItem: [id1, id1] },
    problem: "ResultItem[1] is an object, expected none",
  },
  {
    sabotage: "Fail_Account left out",
    id: "friend_add.partial_failure",
    reply: { ...added, Fail_Account: undefined },
    problem: 'Fail_Account is missing, expected ["id2","id3"]',
  },
  {
    sabotage: "Fail_Account in another order",
    id: "friend_add.partial_failure",
    reply: { ...added, Fail_Account: ["id3", "id2"] },
    problem: 'Fail_Account is ["id3","id2"], expected ["id2","id3"]',
  },
  {
    sabotage: "Fail_Account without the last that failed",
    id: "friend_add.partial_failure",
    reply: { ...added, Fail_Account: ["id2"] },
    problem: 'Fail_Account is ["id2"], expected ["id2","id3"]',
  },
  {
    sabotage: "Fail_Account with a friend that was added",
    id: "friend_add.partial_failure",
    reply: { ...added, Fail_Account: ["id1", "id2", "id3"] },
    problem: 'Fail_Account is ["id1","id2","id3"], expected ["id2","id3"]',
  },
  {
    sabotage: "Fail_Account where nothing failed",
    id: "friend_add.basic",
    reply: { ...addedOne, Fail_Account: ["id1"] },
    problem: 'Fail_Account is ["id1"], expected none',
  },
  {
    sabotage: "an empty Fail_Account, which the schema accepts",
    id: "friend_add.basic",
    reply: { ...addedOne, Fail_Account: [] },
    problem: "Fail_Account is [], expected none",
  },
  {
    sabotage: "Fail_Account left out of friends that were read",
    id: "friend_get_list.unknown_to_account",
    reply: { ...unknown, Fail_Account: undefined },
    problem: 'Fail_Account is missing, expected ["nobody"]',
  },
])("a batch breaks a rule: $sabotage", async ({ id, reply, problem }) => {
  const verdict = await checkCase(fixedTarget(reply), findCase(id));

  expect(verdict).toMatchObject({ outcome: "failed" });
  expect(verdict).toHaveProperty("problems.0", `${id} breaks a rule of batches: ${problem}`);
});
