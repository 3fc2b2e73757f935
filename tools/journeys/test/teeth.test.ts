import type { Call, Reply, Sandbox, World } from "@chat-friends/sandbox";
import { expect, it } from "vitest";
import { respect } from "../src/respect.ts";
import { fileOf } from "../src/workflows.ts";
import { demoInputs, starredInputs, withSandbox } from "./running-sandbox.ts";
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

it("a valid signature instead of an expired one, with a * in it, fails the step that expects 70001 and is not shown", async () => {
  const inputs = { ...starredInputs, expired: starredInputs.usersig };

  const run = await withSandbox(world, (url) => respect([fileOf("wrong-signatures")], url, inputs));

  expect(run.steps.at(-1)).toMatchObject({ stepId: "import-with-an-expired-signature" });
  expect(run.steps.at(-1)?.failed).toContain("$response.body#/ErrorCode == 70001");
  expect(run.steps[0]?.url).toContain("usersig=********");
  expect(shownSignatures(run, inputs)).toEqual([]);
});

const otherReplies = [
  {
    what: "lists in a reply although nothing changed fail the step that expects none",
    journey: "lists-and-sequences",
    isOf: ({ path }) => path.endsWith("group_get"),
    change: (body) => ({ ResultItem: [], ...body }),
    step: "read-again-and-get-no-lists",
    failed: ["$[?!@.ResultItem]"],
  },
  {
    what: "a reply without a member that the schema requires fails the schema check",
    journey: "import-a-graph",
    isOf: ({ body }) => new TextDecoder().decode(body).includes('"ann"'),
    change: ({ ErrorInfo, ...body }) => body,
    step: "import-the-friends-of-ann",
    failed: ["schema check"],
  },
] satisfies (ChangedReply & Record<string, unknown>)[];

const changed = await withSandbox(
  world,
  (url) =>
    respect(
      otherReplies.map(({ journey }) => fileOf(journey)),
      url,
      demoInputs,
    ),
  (sandbox) => answering(sandbox, otherReplies),
);

it.each(otherReplies)("$what", ({ journey, step, failed }) => {
  const own = stepIdsIn(fileOf(journey));

  const wrong = changed.steps.filter((each) => own.includes(each.stepId) && each.failed.length > 0);

  expect(wrong).toMatchObject([{ stepId: step, failed }]);
});

interface ChangedReply {
  /** Whether the reply to this call is changed. */
  isOf(call: Call): boolean;
  change(body: Record<string, unknown>): Record<string, unknown>;
}

/** The sandbox with a changed body in some replies. */
function answering(sandbox: Sandbox, changes: readonly ChangedReply[]): Sandbox {
  return {
    ...sandbox,
    async exchange(call): Promise<Reply> {
      const { status, body } = await sandbox.exchange(call);
      const { change } = changes.find(({ isOf }) => isOf(call)) ?? {};
      return { status, body: change ? JSON.stringify(change(JSON.parse(body))) : body };
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
