/** Where a database is, without what is secret. */
export interface Address {
  /** With the password, for the driver. */
  url: string;
  /** For messages: host, port and database. */
  shown: string;
  /** The PostgreSQL schema that has the tables. */
  schema: string;
  /** The most connections of this process. */
  connections: number;
}

const allowed = "it must be like postgres://USER@HOST:5432/DATABASE";

/**
 * Reads an address. Parameters of its own are `schema` (default: `chat_friends`) and `connections` (default: 4); all others are the
 * driver's, such as `sslmode`.
 *
 * Throws a TypeError of one sentence, without the address, if it is not valid.
 */
export function addressOf(text: string): Address {
  if (!isDatabaseAddress(text) || !URL.canParse(text))
    throw new TypeError(`the address of the database is not valid; ${allowed}`);
  const url = new URL(text);
  const schema = url.searchParams.get("schema") ?? "chat_friends";
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema))
    throw new TypeError(
      "the schema in the address of the database must have lowercase letters, digits and _ only, 63 at most",
    );
  const connections = Number(url.searchParams.get("connections") ?? 4);
  if (!Number.isInteger(connections) || connections < 1 || connections > 100)
    throw new TypeError("the connections in the address of the database must be a number from 1 to 100");
  for (const own of ["schema", "connections"]) url.searchParams.delete(own);
  const host = url.host || (url.searchParams.get("host") ?? "localhost");
  return { url: url.href, shown: `postgres://${host}${url.pathname}`, schema, connections };
}

export function isDatabaseAddress(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text);
}
