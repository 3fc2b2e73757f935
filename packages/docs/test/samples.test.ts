import { readdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { runSample } from "./run-sample.ts";

/** The output of each sample, as text or as a pattern for a line. */
const printed: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  "chat.ts": [],
  "first-call.ts": ["UserID_4 ok "],
  "real-region.ts": ["group1 1", "group2 2", "group3 3"],
  "signers.ts": ["0", "a new UserSig", "0", "0"],
  "inspect-usersig.ts": ["administrator 1400000000", /^70009 /],
  "outcomes.ts": [
    /^30003 /,
    /^30003 AccountNotFound after-change The account does not exist in the app\. Import/,
    "id1 is a friend",
    "sandbox_30539 was asked",
    "nobody 30003 after-change The account does not exist in the app.",
    "UserID_2 remark_2 2",
    "UserID_3 remark_3 0",
  ],
  "retries.ts": [
    "friend_add 1 no reply",
    "friend_get_list 1 0",
    "friend_get_list 1 0",
    "friend_add is over: ok",
    "id1 ok",
  ],
  "migrate.ts": [
    "2 ok",
    "3 failed",
    'id1 {"Tag_SNS_IM_Remark":"Ann"}',
    "nobody 30003",
    "first true group1 group2 group3",
    "second false",
  ],
  "gateway.ts": ["200 0 1", "401 60004 "],
  "sandbox/port.ts": ["ben failed 30540"],
  "sandbox/account-import.ts": [
    "im_open_login_svc/account_import 0",
    "im_open_login_svc/multiaccount_import 0",
    "sns/group_get 60004",
  ],
  "sandbox/control.ts": ["3 2", "2 0"],
  "contract-tests/target.ts": [],
  "contract-tests/run.ts": [/^[1-9]\d+ passed, 0 failed, 0 not started$/],

  "operations/friend_add.ts": ["id1 ok 0", "nobody failed 30003"],
  "operations/friend_import.ts": ["id1 ok 0", "id2 ok 0"],
  "operations/friend_update.ts": ["friend1 ok 0", "id3 failed 30001"],
  "operations/friend_get_list.ts": [
    'UserID_2 ok {"Tag_SNS_IM_Group":["group1","group2"],"Tag_SNS_IM_Remark":"remark_2"}',
    "id1 failed 30001",
  ],
  "operations/group_get.ts": ["group1 friend1", "group2 friend1, friend2", "group3 friend1, friend2, friend3", "2"],

  "handling/after-change.ts": [/^nobody: The account does not exist in the app\. Import/],
  "handling/later.ts": [],
  "handling/never.ts": [/^PlanNotInEffect: /],
  "handling/new-signature.ts": [/^group_get was refused: 70001 .* The clock here says 20/],
  "handling/pending.ts": ["sandbox_30539 was asked"],
  "handling/refused-items.ts": [/^sandbox_30010: From_Account has the maximum number of friends\./],
};

it.each(Object.entries(printed))("runs %s", async (file, expected) => {
  const { lines } = await runSample(file);

  expect(lines).toEqual(expected.map((line) => (typeof line === "string" ? line : expect.stringMatching(line))));
});

it("runs every sample except the samples that are tests, and their setup files", async () => {
  const files = await readdir(new URL("../samples/", import.meta.url), { recursive: true });
  const programs = files.filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));

  expect(programs.filter((file) => file !== "mocks/setup.ts").sort()).toEqual(Object.keys(printed).sort());
});

it("queues a request that must wait longer than a call", async () => {
  const { exports } = await runSample("handling/later.ts");

  expect(exports["putAside"]).toMatchObject([{ body: { From_Account: "sandbox_70050" } }]);
});

it("queues the refused items that may be sent again", async () => {
  const { exports } = await runSample("handling/refused-items.ts");

  expect(exports["putAside"]).toEqual([{ To_Account: "sandbox_30540" }]);
});

it("stops sending after a permanent refusal", async () => {
  const { exports } = await runSample("handling/never.ts");

  expect(exports["sender"]).toMatchObject({ isStopped: true });
});
