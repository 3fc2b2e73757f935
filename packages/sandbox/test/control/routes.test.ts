import { expect, it } from "vitest";
import { readSwitches } from "../../src/index.ts";
import { codes } from "../support/ask.ts";
import { now } from "../support/sandbox-with.ts";
import { send } from "../support/send.ts";
import { queryFor } from "../support/sign-for.ts";
import { openControl } from "./api.ts";

const done = { status: 200, body: {} };
const add = { From_Account: "ann", AddFriendItem: [{ To_Account: "ben" }] };

it("sets an app up and looks into it as the sandbox's own control does", async () => {
  const { ask, sandbox } = openControl();

  expect(await ask("PATCH accounts", { eve: { Tag_Profile_IM_Nick: "Eve" } })).toMatchObject(done);
  expect((await ask("GET accounts")).body).toEqual({ ann: {}, ben: {}, eve: { Tag_Profile_IM_Nick: "Eve" } });
  expect(await ask("PATCH blocklists", { ann: ["ben"] })).toMatchObject(done);
  expect((await ask("GET blocklists")).body).toEqual({ ann: ["ben"] });
  expect(await codes(sandbox, "friend_add", add)).toEqual([30515]);
  expect((await ask("GET journal")).body).toEqual(sandbox.control.journal.list());
  expect(await ask("DELETE journal")).toMatchObject(done);
  expect((await ask("GET journal")).body).toEqual([]);
  expect(await ask("POST reset")).toMatchObject(done);
  expect((await ask("GET blocklists")).body).toEqual({});
  expect(await codes(sandbox, "friend_add", add)).toEqual([0]);
});

it("exports a world that it imports again", async () => {
  const { ask, sandbox } = openControl();
  await send(sandbox, "friend_add", add);
  const { body: world } = await ask("GET world");
  await sandbox.control.reset();

  expect(await ask("PUT world", world)).toMatchObject(done);

  expect((await ask("GET world")).body).toEqual(world);
  expect(world).toMatchObject({ friends: [{ From_Account: "ann" }, { From_Account: "ben" }] });
});

it("adds, lists and removes faults", async () => {
  const { ask, sandbox } = openControl();

  expect(await ask("POST faults", { code: 30006, times: 5 })).toMatchObject({
    status: 201,
    body: { id: 1, code: 30006, times: 5 },
  });
  expect(await ask("POST faults", { code: 30007 })).toMatchObject({ status: 201, body: { id: 2 } });
  expect(await send(sandbox, "friend_add", add)).toMatchObject({ ErrorCode: 30006 });
  expect((await ask("GET faults")).body).toEqual([
    { id: 1, code: 30006, times: 4 },
    { id: 2, code: 30007 },
  ]);
  expect(await ask("DELETE faults/1")).toMatchObject(done);
  for (const id of ["1", "9007199254740991"])
    expect(await ask(`DELETE faults/${id}`)).toMatchObject({
      status: 404,
      body: { detail: `there is no fault ${id}` },
    });
  expect(await send(sandbox, "friend_add", add)).toMatchObject({ ErrorCode: 30007 });
  expect(await ask("DELETE faults")).toMatchObject(done);
  expect((await ask("GET faults")).body).toEqual([]);
});

it("reads and sets the switches, which the next call follows, and a reset takes back", async () => {
  const { ask, sandbox } = openControl({ switches: { unsetTag: "empty" } });
  const stranger = { From_Account: "ann", AddFriendItem: [{ To_Account: "stranger" }] };
  const { body: begun } = await ask("GET switches");

  expect(begun).toEqual({ ...readSwitches(), unsetTag: "empty" });
  expect(await codes(sandbox, "friend_add", stranger)).toEqual([30003]);
  expect(await ask("PUT switches", { accounts: "open" })).toMatchObject({
    status: 200,
    body: { ...readSwitches(), accounts: "open" },
  });
  expect(await codes(sandbox, "friend_add", stranger)).toEqual([0]);
  await ask("POST reset");
  expect((await ask("GET switches")).body).toEqual(begun);
  expect(await codes(sandbox, "friend_add", stranger)).toEqual([30003]);
});

it.each([
  [{ nothing: "on" }, 400, "nothing is not a switch; the switches are"],
  [{ accounts: "shut" }, 400, "the switch accounts can't be shut; it must be imported or open"],
  [{ accounts: true }, 400, "accounts must be string"],
  [[], 400, "the switches must be object"],
  [{}, 409, "the world is in the way of these switches: "],
])("the switches %j are %i, and nothing changes", async (switches, status, sentence) => {
  const { ask } = openControl({
    switches: { addingOneself: "added" },
    world: { friends: [{ From_Account: "ann", To_Account: "ann" }] },
  });

  expect(await ask("PUT switches", switches)).toMatchObject({
    status,
    body: { detail: expect.stringContaining(sentence) },
  });
  expect((await ask("GET switches")).body).toMatchObject({ addingOneself: "added" });
});

it("gives the calls after a number, and refuses any other text", async () => {
  const { ask, sandbox } = openControl();
  for (let calls = 0; calls < 3; calls += 1) await send(sandbox, "friend_add", add);
  const numbers = async (query: string) => (await ask(`GET journal${query}`)).body;

  expect(await numbers("?after=0")).toEqual(await numbers(""));
  expect(await numbers("?after=1")).toMatchObject([{ number: 2 }, { number: 3 }]);
  expect(await numbers("?after=3")).toEqual([]);
  expect(await numbers("?after=99")).toEqual([]);
  for (const after of ["-1", "x", "", "1.5"])
    expect(await ask(`GET journal?after=${after}`)).toMatchObject({
      status: 400,
      body: { detail: `after must be the number of a call, or 0, not ${after}` },
    });
});

it("sets the clock, moves it and lets it go", async () => {
  const { ask, sandbox } = openControl();
  const real = now * 1000;

  expect(await ask("GET clock")).toMatchObject({ status: 200, body: { now: real } });
  expect(await ask("PUT clock", { advance: 5000 })).toMatchObject({ status: 200, body: { now: real + 5000 } });
  expect(await ask("PUT clock", { advance: -10_000 })).toMatchObject({ body: { now: real - 5000 } });
  expect(await ask("PUT clock", { set: real + 60_000 })).toMatchObject({ body: { now: real + 60_000 } });
  await send(sandbox, "friend_add", add);
  expect((await ask("GET world")).body).toMatchObject({ friends: [{ AddTime: now + 60 }, {}] });
  expect(await ask("DELETE clock")).toMatchObject({ status: 200, body: { now: real } });
});

it.each([
  [{ set: 0 }, { set: -1 }, "set must be >= 0"],
  [{ set: 99_999_999_999_999 }, { set: 99_999_999_999_999 + 1 }, "set must be <= 99999999999999"],
  [{ advance: -now * 1000 }, { advance: -now * 1000 - 1 }, "the clock must stay between 0 and 99999999999999"],
  [
    { advance: 99_999_999_999_999 - now * 1000 },
    { advance: 99_999_999_999_999 - now * 1000 + 1 },
    "the clock must stay between 0 and",
  ],
  [{ set: 1 }, {}, "the body must not have fewer than 1 properties"],
  [{ set: 1 }, { set: 1, advance: 1 }, "the body must not have more than 1 properties"],
  [{ set: 1 }, { set: 1.5 }, "set must be integer"],
])("the clock takes %j, and not %j", async (at, past, sentence) => {
  const { ask } = openControl();

  expect((await ask("PUT clock", at)).status).toBe(200);
  await ask("DELETE clock");
  expect(await ask("PUT clock", past)).toMatchObject({
    status: 400,
    body: { detail: expect.stringContaining(sentence) },
  });
  expect((await ask("GET clock")).body).toEqual({ now: now * 1000 });
});

it("answers friend requests", async () => {
  const { ask, sandbox } = openControl({ world: { pending: [{ From_Account: "ann", To_Account: "ben" }] } });
  const answer = { From_Account: "ann", To_Account: "ben", answer: "accept" };

  expect(await ask("POST pending", answer)).toMatchObject(done);
  expect(await ask("POST pending", answer)).toMatchObject({ status: 404 });

  expect((await sandbox.control.exportWorld()).friends).toHaveLength(2);
});

it("adds, lists and removes apps, and is about the one that sdkappid names", async () => {
  const { ask, sandbox } = openControl();
  const own = { sdkAppId: 1400000000, admins: ["administrator"] };
  const added = { sdkAppId: 7, admins: ["root"] };

  expect(await ask("POST tenants", { ...added, secretKey: "key", world: { accounts: { cleo: {} } } })).toMatchObject({
    status: 201,
    body: added,
  });
  expect((await ask("GET tenants")).body).toEqual([own, added]);
  expect((await ask("GET accounts?sdkappid=7")).body).toEqual({ cleo: {} });
  expect((await ask("GET accounts?sdkappid=1400000000")).body).toEqual({ ann: {}, ben: {} });
  const tenant = sandbox.tenants.get(7);
  expect(
    tenant && (await send(sandbox, "group_get", { From_Account: "cleo", LastSequence: 0 }, queryFor(tenant, "key"))),
  ).toMatchObject({ ErrorCode: 0 });
  expect(await ask("POST tenants", added)).toMatchObject({
    status: 409,
    body: { detail: "the sandbox has a tenant of SDKAppID 7 already" },
  });
  expect(await ask("DELETE tenants/7")).toMatchObject(done);
  expect(await ask("DELETE tenants/7")).toMatchObject({ status: 404 });
  expect(await ask("DELETE tenants/1400000000")).toMatchObject({ status: 409 });
  expect((await ask("GET tenants")).body).toEqual([own]);
});

it.each(["7", "0", "", "x", "1400000000.5"])(
  "an app that isn't there is 404, and names those that are: %j",
  async (sdkappid) => {
    const { ask } = openControl();

    expect(await ask(`GET world?sdkappid=${sdkappid}`)).toMatchObject({
      status: 404,
      body: { detail: `no tenant has the sdkappid ${sdkappid}; there are 1400000000` },
    });
  },
);
