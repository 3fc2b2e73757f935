import type { ErrorCode } from "@chat-friends/contract";

/** A call that a new sandbox refuses with the code. It is described as a change of a call that the sandbox would carry out. */
export interface Way {
  readonly code: ErrorCode;
  /** An instruction, with code between backticks. */
  readonly text: string;
  readonly call: CallChange;
}

/** The change of a call. A query parameter that is null is left out. */
export interface CallChange {
  readonly method?: string;
  readonly path?: string;
  readonly query?: Readonly<Record<string, string | null>>;
  readonly body?: string;
  /** The values for its UserSig. Times are in seconds since 1970. */
  readonly signed?: {
    readonly sdkAppId?: number;
    readonly identifier?: string;
    readonly secretKey?: string;
    readonly now?: number;
    readonly expire?: number;
  };
}

/** The codes that a call alone can cause, in every world. The tests run every row. */
export const ways: readonly Way[] = [
  {
    code: 30001,
    text: "Leave out a required member, or give it a wrong JSON type. The sandbox refuses the whole request.",
    call: { body: '{ "From_Account": "id" }' },
  },
  {
    code: 30003,
    text: "Use a `From_Account` that the world doesn't have.",
    call: { body: '{ "From_Account": "nobody", "AddFriendItem": [{ "To_Account": "id1" }] }' },
  },
  { code: 60002, text: "Send the call with `GET`.", call: { method: "GET" } },
  { code: 60003, text: "Send a body that isn't JSON, such as `{`.", call: { body: "{" } },
  { code: 60004, text: "Leave `identifier` out of the address.", call: { query: { identifier: null } } },
  {
    code: 60006,
    text: "Use an `sdkappid` that the sandbox doesn't have.",
    call: { query: { sdkappid: "1400000001" } },
  },
  { code: 60009, text: "Call another path below `/v4/`.", call: { path: "/v4/sns/friend_delete_all" } },
  {
    code: 60010,
    text: "Sign for a UserID that isn't an admin of the app, and use it as `identifier` in the call.",
    call: { query: { identifier: "id" }, signed: { identifier: "id" } },
  },
  { code: 60012, text: "Leave `sdkappid` out of the address.", call: { query: { sdkappid: null } } },
  {
    code: 60015,
    text: "Send `From_Account` as a number.",
    call: { body: '{ "From_Account": 5, "AddFriendItem": [{ "To_Account": "id1" }] }' },
  },
  {
    code: 70001,
    text: "Sign with a validity that has ended, or advance the sandbox's clock with `PUT /_sandbox/clock`.",
    call: { signed: { now: 1600000000, expire: 60 } },
  },
  { code: 70002, text: "Leave `usersig` empty.", call: { query: { usersig: "" } } },
  { code: 70003, text: "Cut the `usersig` short.", call: { query: { usersig: "eJyrVgrxCdYrSy1S" } } },
  { code: 70009, text: "Sign with a key that is not the app's key.", call: { signed: { secretKey: "another key" } } },
  { code: 70013, text: "Sign for a different UserID than `identifier`.", call: { signed: { identifier: "id" } } },
  { code: 70014, text: "Sign for a different SDKAppID than `sdkappid`.", call: { signed: { sdkAppId: 1400000001 } } },
];
