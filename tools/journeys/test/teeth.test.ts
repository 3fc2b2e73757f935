import type { Reply, Sandbox, World } from "@chat-friends/sandbox";
import { expect, it } from "vitest";
import { respect } from "../src/respect.ts";
import { fileOf } from "../src/workflows.ts";
import { demoInputs, withSandbox } from "./running-sandbox.ts";
import { shownSignatures } from "./shown-signatures.ts";
import { stepIdsIn } from "./step-ids.ts";
import { world } from "./world.ts";

const accepts = { Tag_Profile_IM_AllowType: "AllowType_Type_AllowAny" } as const;
const imported = { AddSource: "AddSource_Type_Import" };

const otherWorlds: { journey: string; difference: string; change: World; step: string; condition: string }[] = [
  {
    journey: "import-a-graph",
    difference: "cleo has ann as a friend",
    change: { friends: [{ From_Account: "cleo", To_Account: "ann", ...imported }] },
    step: "miss-ann-in-the-table-of-cleo",
    condition: "$response.body#/InfoItem/0/ResultCode == 30001",
  },
  {
    journey: "add-both-ways",
    difference: "finn has dora as a friend",
    change: { friends: [{ From_Account: "finn", To_Account: "dora", ...imported }] },
    step: "miss-dora-in-the-table-of-finn",
    condition: "$response.body#/InfoItem/0/ResultCode == 30001",
  },
  {
    journey: "pending-and-refusal",
    difference: "hana accepts everybody",
    change: { accounts: { hana: accepts } },
    step: "ask-hana-who-confirms-and-ivan-who-denies",
    condition: "$response.body#/ResultItem/0/ResultCode == 30539",
  },
  {
    journey: "lists-and-sequences",
    difference: "jane has a list",
    change: { lists: { jane: ["family"] } },
    step: "read-the-lists-for-the-first-time",
    condition: '$response.body#/ResultItem/0/GroupName == "band"',
  },
  {
    journey: "partial-failure",
    difference: "nobody is an account",
    change: { accounts: { nobody: {} } },
    step: "import-three-of-whom-one-is-good",
    condition: "$response.body#/ResultItem/0/ResultCode == 30003",
  },
  {
    journey: "wrong-signatures",
    difference: "pia has quin as a friend",
    change: { friends: [{ From_Account: "pia", To_Account: "quin", ...imported }] },
    step: "see-that-nothing-was-imported",
    condition: "$response.body#/InfoItem/0/ResultCode == 30001",
  },
];

// The journeys have accounts of their own, so that one world has all of the differences.
const different = await withSandbox(otherWorlds.map(({ change }) => change).reduce(merged, world), (url) =>
  respect(
    otherWorlds.map(({ journey }) => fileOf(journey)),
    url,
    demoInputs,
  ),
);

it.each(otherWorlds)("$journey fails at $step where $difference", ({ journey, step, condition }) => {
  const own = stepIdsIn(fileOf(journey));

  const failed = different.steps.filter((each) => own.includes(each.stepId) && each.failed.length > 0);

  expect(different.passed).toBe(false);
  expect(failed.map(({ stepId }) => stepId)).toEqual([step]);
  expect(failed[0]?.failed).toContain(condition);
  expect(different.output).toContain(`stepId - ${step}`);
});

it("a valid signature instead of an expired one fails the step that expects 70001", async () => {
  const inputs = { ...demoInputs, expired: demoInputs.usersig };

  const run = await withSandbox(world, (url) => respect([fileOf("wrong-signatures")], url, inputs));

  expect(run.steps.at(-1)).toMatchObject({ stepId: "import-with-an-expired-signature" });
  expect(run.steps.at(-1)?.failed).toContain("$response.body#/ErrorCode == 70001");
  expect(shownSignatures(run, inputs)).toEqual([]);
});

it("lists in a reply although nothing changed fail the step that expects none", async () => {
  const run = await withSandbox(
    world,
    (url) => respect([fileOf("lists-and-sequences")], url, demoInputs),
    (sandbox) => answering(sandbox, (body) => ({ ResultItem: [], ...body })),
  );

  expect(run.steps.at(-1)).toMatchObject({ stepId: "read-again-and-get-no-lists", failed: ["$[?!@.ResultItem]"] });
});

it("a reply without a member that the schema requires fails the schema check", async () => {
  const run = await withSandbox(
    world,
    (url) => respect([fileOf("import-a-graph")], url, demoInputs),
    (sandbox) => answering(sandbox, ({ ErrorInfo, ...body }) => body),
  );

  expect(run.steps.at(-1)).toMatchObject({ stepId: "import-the-friends-of-ann", failed: ["schema check"] });
});

/** The sandbox with a changed body in every reply. */
function answering(sandbox: Sandbox, change: (body: Record<string, unknown>) => Record<string, unknown>): Sandbox {
  return {
    ...sandbox,
    async exchange(call): Promise<Reply> {
      const { status, body } = await sandbox.exchange(call);
      return { status, body: JSON.stringify(change(JSON.parse(body))) };
    },
  };
}

function merged(one: World, other: World): World {
  return {
    ...one,
    ...other,
    accounts: { ...one.accounts, ...other.accounts },
    friends: [...(one.friends ?? []), ...(other.friends ?? [])],
  };
}
