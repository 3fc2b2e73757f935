import type { ErrorCode } from "@chat-friends/contract";
import { switches } from "@chat-friends/contract/switches";
import type { Code } from "./catalogue.ts";
import { handWritten, type ShownBy } from "./shown-by.ts";
import { type Way, ways } from "./ways.ts";

/** The ways to cause a code in the sandbox. */
export interface Triggers {
  /** Calls that cause it in every world. */
  readonly ways: readonly Way[];
  /** Hand-written cases. Each has its world, if it does not start from the default world. */
  readonly cases: readonly (ShownBy & { readonly world: string | undefined })[];
  /** Values of switches whose descriptions name the code. */
  readonly switches: readonly { readonly setting: string; readonly meaning: string }[];
  /** The magic UserID of the code. */
  readonly magic: string;
  /** A fault for `POST /_sandbox/faults`. */
  readonly fault: Readonly<Record<string, string | number>>;
}

/** Worlds that cases start from: JSON by `<operation>.<case>`. */
export type Worlds = ReadonlyMap<string, string>;

/** Every way to cause a code, from the tables that the sandbox and the contract tests use. */
export function triggersOf({ code, operations, scope }: Code, worlds: Worlds): Triggers {
  const isOfItem = scope.includes("item");
  const [operation] = operations;
  return {
    ways: ways.filter((way) => way.code === code),
    cases: handWritten(code, operations).map((each) => ({
      ...each,
      world: worlds.get(`${each.operation}.${each.name}`),
    })),
    switches: settingsNaming(code),
    magic: `sandbox_${code}`,
    fault: {
      ...(operation !== undefined && { operation }),
      ...(isOfItem && { To_Account: "id1" }),
      code,
      times: 1,
    },
  };
}

function settingsNaming(code: ErrorCode): { setting: string; meaning: string }[] {
  return Object.entries(switches).flatMap(([name, { values }]) =>
    values
      .slice(1)
      .filter(({ meaning }) => new RegExp(`\\b${code}\\b`).test(meaning))
      .map((value) => ({ setting: `${name}=${value.name}`, meaning: value.meaning })),
  );
}
