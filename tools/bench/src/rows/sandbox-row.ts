import type { OperationId, RequestOf } from "@chat-friends/contract";
import type { Switches } from "@chat-friends/contract/switches";
import { posting, serve } from "../load.ts";
import type { Goal, Row } from "../row.ts";
import { startServerProcess } from "../server-process.ts";
import { type StoreKind, startSandbox } from "./sandbox-process.ts";
import { callOnce, signedPath } from "./signed-call.ts";

export interface SandboxRow<Id extends OperationId> {
  operation: Id;
  title: string;
  request: RequestOf<Id>;
  /** The switches of the sandbox. */
  switches?: Partial<Switches>;
  /** What wrk sends, if it is not always the same `request`. */
  lua?: string;
  connections: number;
  store: StoreKind;
  peer: "bare node:http" | "Prism";
  goal: Goal;
}

/** Of one turn. */
const seconds = 1;

/** The sandbox, which verifies the signature and validates the input, against a bare server with the same reply, or Prism with the same spec. */
export async function sandboxRow<Id extends OperationId>({
  operation,
  title,
  request,
  switches,
  lua = posting(JSON.stringify(request)),
  connections,
  store,
  peer,
  goal,
}: SandboxRow<Id>): Promise<Row> {
  const body = JSON.stringify(request);
  const sandbox = await startSandbox(store, switches);
  const reply = await callOnce(sandbox.url, operation, body);
  const other = await (peer === "Prism" ? startServerProcess("prism.ts") : startServerProcess("bare.ts", reply));
  await callOnce(other.url, operation, body);
  const path = signedPath(operation);

  return {
    title,
    ours: `sandbox, ${store}`,
    peer,
    unit: "replies/s",
    better: "higher",
    turns: 2,
    goal,
    async measure(contender) {
      const url = (contender === "ours" ? sandbox : other).url + path;
      const { perSecond } = await serve({ url, lua, connections, seconds });
      return perSecond;
    },
    async close() {
      await Promise.all([sandbox.close(), other.close()]);
    },
  };
}
