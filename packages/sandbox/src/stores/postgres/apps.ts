import { NoWorldError } from "../store.ts";
import { type AppRows, newAppRows } from "./app-rows.ts";
import type { Connection } from "./connection.ts";
import { statements } from "./statements.ts";

/** What this process knows of each app. */
export interface Apps {
  /** Reads the app's row if it is not known; throws if the app has no world. */
  current(connection: Connection, sdkAppId: number): Promise<AppRows>;
  known(sdkAppId: number): AppRows | undefined;
  forget(sdkAppId: number): void;
}

export function openApps(): Apps {
  const apps = new Map<number, AppRows>();
  return {
    async current(connection, sdkAppId) {
      const known = apps.get(sdkAppId);
      if (known) return known;
      const [row] = await connection.run(statements.app, [sdkAppId]);
      if (!row) throw new NoWorldError(sdkAppId);
      const [world, version, settings, state, tokens] = row;
      const token = tokens.split(" ")[0] || null;
      const read = newAppRows({ sdkAppId, world, version, token, settings: JSON.parse(settings), state });
      apps.set(sdkAppId, read);
      return read;
    },
    known: (sdkAppId) => apps.get(sdkAppId),
    forget: (sdkAppId) => apps.delete(sdkAppId),
  };
}
