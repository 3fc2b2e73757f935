import { createSandbox } from "@chat-friends/sandbox";

// #region control
const sandbox = createSandbox({ world: { accounts: { ann: {}, ben: {} } } });
const { control } = sandbox;

await control.putAccounts({
  eve: { Tag_Profile_IM_AdminForbidType: "AdminForbid_Type_SendOut" },
});
await control.putBlocklists({ ben: ["ann"] });

control.faults.add({
  operation: "friend_add",
  To_Account: "ben",
  code: 30540,
  times: 2,
});
control.faults.add({ code: 60008, times: 1 }); // one whole request
control.clock.advance(86_400_000); // a day

// A world that makes the same state again, with the same order of members.
const saved = await control.exportWorld();
await control.importWorld(saved);

console.log(
  Object.keys(await control.accounts()).length,
  control.faults.list().length,
); // 3 2
await control.reset();
console.log(
  Object.keys(await control.accounts()).length,
  control.faults.list().length,
); // 2 0
// #endregion
