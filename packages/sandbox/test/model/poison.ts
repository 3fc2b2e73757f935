import type { Store } from "../../src/index.ts";

/** A friend whose row can't be written, so that the whole call fails and nothing of it may stay. */
export const poison = "poison";

/** SQL that makes it so in a SQLite file, in the middle of the rows of the call. */
export const poisonTrigger = `CREATE TRIGGER poison BEFORE INSERT ON friend WHEN NEW.friend = '${poison}'
  BEGIN SELECT RAISE(ABORT, '${poison}'); END`;

/** The same in PostgreSQL. */
export const poisonFunction = `CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${poison}'; END $$;
  CREATE TRIGGER poison BEFORE INSERT ON friend FOR EACH ROW WHEN (NEW.friend = '${poison}') EXECUTE FUNCTION poison()`;

/** The same for any other store. */
export function poisonedStore(store: Store): Store {
  return {
    ...store,
    transact: (sdkAppId, needs, decide) =>
      store.transact(sdkAppId, needs, (snapshot) => {
        const outcome = decide(snapshot);
        const isPoisoned = outcome.changes.some((change) => change.kind === "friend" && change.friend === poison);
        if (isPoisoned) throw new Error(poison);
        return outcome;
      }),
  };
}
