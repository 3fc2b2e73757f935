import { operationIds } from "@chat-friends/contract";
import { casesOf } from "@chat-friends/contract/examples";
import type { Copyable } from "../../src/console/copies/copyable.ts";
import { bodyOf } from "../../src/console/request/pick.ts";

/** Every hand-written case as a call that can be copied. */
export const copyables: readonly Copyable[] = operationIds.flatMap((operation) =>
  Object.entries(casesOf(operation)).map(([caseName, { summary, request, response }]) => ({
    baseUrl: "http://127.0.0.1:4600",
    sdkAppId: 1_400_000_000,
    identifier: "administrator",
    operation,
    caseName,
    summary,
    random: 1,
    body: bodyOf({ summary, request, response }),
    signing: { by: "reader" },
    reply: response,
  })),
);

/** The first of them. */
export const copyable = copyables[0] as Copyable;
