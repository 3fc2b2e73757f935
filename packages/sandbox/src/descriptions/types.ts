import type { components } from "./types.gen.ts";

type Schemas = components["schemas"];

/** What a sandbox starts with; every UserID that it names anywhere is an account of the app. */
export type World = Schemas["World"];

/** A profile: values by tag. */
export type Profile = Schemas["Profile"];

/** Profiles by UserID. */
export type Accounts = Schemas["Accounts"];

/** Blocked UserIDs by the UserID that blocks them. */
export type Blocklists = Schemas["Blocklists"];

/** An entry of From_Account's friend table, one way; its members are friend_import's. */
export type WorldFriend = NonNullable<World["friends"]>[number];

/** A friend request that waits for the other side. */
export type WorldPending = NonNullable<World["pending"]>[number];

/** A friend list by its name, or with members in the order of joining; a friend's own GroupName need not say it again. */
export type WorldList = Schemas["List"];

/** A refusal that comes whatever the state: of one item, or without To_Account of the whole request. */
export type ScriptedOutcome = NonNullable<World["scripted"]>[number];

/** What an app that is added has; what is left out is as with the sandbox's own app, but for the world. */
export type NewTenant = Schemas["NewTenant"];

/** What To_Account answers the friend request of From_Account. */
export type PendingAnswer = Schemas["PendingAnswer"];

/** A moment for a clock, or milliseconds to move it by. */
export type ClockMove = Schemas["ClockMove"];

/** Something that goes wrong on purpose: a refusal, a delay, or an effect on the way. */
export type Fault = Schemas["Fault"];

/** What happens to a call or to its reply on the way. */
export type Effect = NonNullable<Fault["effect"]>;

/** A fault that was added; its `times` is how often it is left. */
export type ActiveFault = Fault & Schemas["ActiveFault"];

/** A call and its reply. The signature is never kept. */
export type JournalEntry = Schemas["JournalEntry"];
