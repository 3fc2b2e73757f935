/** Raised whenever the tables change; `migrations` then gets one more step. */
export const version = 1;

/** The tables of today's version. */
export const tables = ["account", "app", "blocked", "friend", "list", "member", "owner", "pending"] as const;

/** By which columns rows are looked up, as `table (columns)`: without one of these, a call would read all rows. */
export const indexes = [
  ...["account (world, user_id)", "app (sdkappid)", "app (world)", "blocked (world, owner, user_id)"],
  ...["friend (owner, world, friend)", "list (owner, world, name)", "member (owner, world, list, pack)"],
  ...["owner (owner, world)", "owner (world)", "pending (friend, world)", "pending (owner, world, friend)"],
] as const;

/**
 * A world has a random number, and its rows have this number, not the SDKAppID: `app` says which world an app has. So another
 * world can be written beside the old one, and a call that is late writes into the old one.
 *
 * The owner leads the keys of the owner's tables: it is the shard key. `owner.version` rises with each write to the owner's rows or
 * about them, and `owner.tokens` are the writes that did it last. JSON is text, because jsonb would reorder members. `app.state` is what the processes share beside rows.
 *
 * The members of a list stand in packs, in the order of joining: a row for each would double the rows of an import.
 */
const firstTables = `
  CREATE TABLE app (
    sdkappid bigint PRIMARY KEY, world bigint NOT NULL UNIQUE, version bigint NOT NULL,
    settings text NOT NULL, state text NOT NULL, first_world text NOT NULL, tokens text[] NOT NULL
  );
  CREATE TABLE account (
    world bigint NOT NULL, user_id text COLLATE "C" NOT NULL, profile text NOT NULL,
    PRIMARY KEY (world, user_id)
  );
  CREATE TABLE blocked (
    world bigint NOT NULL, owner text COLLATE "C" NOT NULL, user_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (world, owner, user_id)
  );
  CREATE TABLE owner (
    owner text COLLATE "C" NOT NULL, world bigint NOT NULL, version bigint NOT NULL,
    friends int NOT NULL, pending int NOT NULL, sequence bigint NOT NULL, tokens text[] NOT NULL,
    PRIMARY KEY (owner, world)
  );
  CREATE INDEX owner_of_world ON owner (world);
  CREATE TABLE friend (
    owner text COLLATE "C" NOT NULL, world bigint NOT NULL, friend text COLLATE "C" NOT NULL, entry text NOT NULL,
    PRIMARY KEY (owner, world, friend)
  );
  CREATE TABLE list (
    owner text COLLATE "C" NOT NULL, world bigint NOT NULL, name text COLLATE "C" NOT NULL,
    number int NOT NULL, size int NOT NULL, joined int NOT NULL,
    PRIMARY KEY (owner, world, name)
  );
  CREATE TABLE member (
    owner text COLLATE "C" NOT NULL, world bigint NOT NULL, list text COLLATE "C" NOT NULL,
    pack int NOT NULL, friends text[] NOT NULL,
    PRIMARY KEY (owner, world, list, pack)
  );
  CREATE TABLE pending (
    owner text COLLATE "C" NOT NULL, world bigint NOT NULL, friend text COLLATE "C" NOT NULL, request text NOT NULL,
    PRIMARY KEY (owner, world, friend)
  );
  CREATE INDEX pending_of_friend ON pending (friend, world);
`;

/** Step n makes version n from the version before it. */
export const migrations: readonly string[] = [firstTables];
