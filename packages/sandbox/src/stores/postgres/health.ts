import { LossError, UnavailableError } from "../store.ts";
import type { Address } from "./address.ts";
import type { Connections } from "./connections.ts";
import { isUnfit, reasonFor } from "./failures.ts";
import { emptyParameters } from "./statement.ts";
import { statements } from "./statements.ts";

/** Whether the database can do what calls need. */
export interface Health {
  /** Notes why a call failed, and throws the error again. */
  note(error: unknown): never;
  /** Rejects with a LossError that says why if an app can't be used at this moment. `until` in milliseconds of `performance.now()`. */
  check(sdkAppId: number, until: number): Promise<void>;
}

/** Milliseconds for which a refused write counts: a full disk refuses some writes only, and can't be asked. */
const remembered = 10_000;

export function watchHealth({ shown }: Address, connections: Connections): Health {
  let trouble = { reason: "", at: Number.NEGATIVE_INFINITY };
  const unusable = (reason: string) => new LossError(`the database ${shown} can't be used: ${reason}`);

  return {
    note(error) {
      const { cause } = error instanceof UnavailableError ? error : {};
      if (isUnfit(cause)) trouble = { reason: reasonFor(cause), at: performance.now() };
      throw error;
    },
    async check(sdkAppId, until) {
      // The statement of all calls, which looks into every table.
      const looking = connections.use(until, async ({ run }) => {
        const [apps] = await Promise.all([
          run(statements.app, [sdkAppId]),
          run(statements.read, emptyParameters(statements.read)),
        ]);
        return apps;
      });
      const [app] = await looking.catch((cause: unknown) => {
        throw unusable(reasonFor(cause));
      });
      if (!app) throw new LossError(`the database ${shown} has no app ${sdkAppId} any more; start the sandbox again`);
      if (performance.now() - trouble.at < remembered) throw unusable(trouble.reason);
    },
  };
}
