import type { SandboxOptions } from "../../src/index.ts";
import { usersigs } from "../support/signatures.ts";

/** A public code that something wrong with a call itself brings about. */
export interface WrongCall {
  code: number;
  path?: string;
  /** Parameters of the query; `undefined` leaves one out. */
  query?: Record<string, string | undefined>;
  body?: string;
  switches?: SandboxOptions["switches"];
  /** How often the call is sent at one moment; the last reply counts. */
  times?: number;
}

/** A call for each public code that the sandbox gives by itself. */
export const wrongCalls: readonly WrongCall[] = [
  { code: 60002, query: { random: undefined }, switches: { strict: "on" } },
  { code: 60003, body: "{" },
  { code: 60004, query: { identifier: undefined } },
  { code: 60006, query: { sdkappid: "app" } },
  { code: 60007, switches: { rateLimit: "on" }, times: 201 },
  { code: 60009, path: "/v4/sns/friend_delete" },
  { code: 60010, query: { identifier: "ann", usersig: usersigs.noAdmin } },
  { code: 60012, query: { sdkappid: undefined } },
  { code: 60015, body: '{"From_Account":5}' },
  { code: 70001, query: { usersig: usersigs.expired } },
  { code: 70002, query: { usersig: undefined } },
  { code: 70003, query: { usersig: usersigs.undecodable } },
  { code: 70009, query: { usersig: usersigs.otherKey } },
  { code: 70013, query: { usersig: usersigs.otherIdentifier } },
  { code: 70014, query: { usersig: usersigs.otherApp } },
  { code: 70020, query: { sdkappid: "1400000009" }, switches: { unknownApp: "70020" } },
  { code: 70050, query: { usersig: usersigs.otherKey }, switches: { signatureLockout: "on" }, times: 6 },
];
