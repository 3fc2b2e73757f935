import type { components } from "./types.gen.ts";

type Schemas = components["schemas"];

/** The data that a sandbox starts with; every UserID in it is an account of the app. */
export type World = Schemas["World"];

/** A profile: values by tag. */
export type Profile = Schemas["Profile"];

/** Profiles by UserID. */
export type Accounts = Schemas["Accounts"];

/** Blocked UserIDs by the UserID that blocks them. */
export type Blocklists = Schemas["Blocklists"];

/** An entry of From_Account's friend table, one way; it has the members of friend_import. */
export type WorldFriend = NonNullable<World["friends"]>[number];

/** A friend request that waits for the other side. */
export type WorldPending = NonNullable<World["pending"]>[number];

/** A friend list by its name, or with members in the order of joining; a friend's own GroupName need not repeat it. */
export type WorldList = Schemas["List"];

/** A refusal that doesn't depend on the state: of one item, or of the whole request if To_Account is left out. */
export type ScriptedOutcome = NonNullable<World["scripted"]>[number];

/** The options of an app that is added. An option that is left out is the same as the sandbox's own app has, except the world. */
export type NewTenant = Schemas["NewTenant"];

/** What To_Account answers the friend request of From_Account. */
export type PendingAnswer = Schemas["PendingAnswer"];

/** A new time for a clock, or milliseconds to move it by. */
export type ClockMove = Schemas["ClockMove"];

/** An injected fault: a refusal, a delay, or an effect on the call or its reply. */
export type Fault = Schemas["Fault"];

/** What a fault does to a call or to its reply. */
export type Effect = NonNullable<Fault["effect"]>;

/** A fault that was added; its `times` says how many calls it will still apply to. */
export type ActiveFault = Fault & Schemas["ActiveFault"];

/** A call and its reply. The signature is never kept. */
export type JournalEntry = Schemas["JournalEntry"];
