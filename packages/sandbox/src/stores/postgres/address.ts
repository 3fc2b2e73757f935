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

const allowed =
  "it must be like postgres://USER:PASSWORD@HOST:5432/DATABASE, or postgres:///DATABASE?host=/FOLDER&user=USER for a socket, with %40, %2F, %3F and %23 for @, /, ? and # inside a name or password";

/** Parameters of our own, and those of the driver that a user may need. */
const parameters = [
  ...["schema", "connections", "host", "port", "user", "password", "sslmode", "sslrootcert", "sslcert", "sslkey"],
  ...["application_name", "options"],
];

/** Every mode with TLS checks the certificate, as the driver does. It warns of the others at each start. */
const tlsModes: Readonly<Record<string, string>> = {
  disable: "disable",
  prefer: "verify-full",
  require: "verify-full",
  "verify-ca": "verify-full",
  "verify-full": "verify-full",
  "no-verify": "no-verify",
};

/** Where the driver takes from what an address leaves out. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads an address. Parameters of its own are `schema` (default: `chat_friends`) and `connections` (default: 4); all others are the
 * driver's, such as `sslmode`.
 *
 * Throws a TypeError of one sentence, without the address, if it is not valid.
 */
export function addressOf(text: string, environment: Environment = process.env): Address {
  if (!isDatabaseAddress(text) || isTorn(text) || !URL.canParse(text))
    throw new TypeError(`the address of the database is not valid; ${allowed}`);
  const url = new URL(text);
  const given = [...url.searchParams.keys()];
  if (!given.every((name) => parameters.includes(name)))
    throw new TypeError(
      `the parameters in the address of the database must be ${parameters.join(", ")}; leave others out`,
    );
  if (new Set(given).size < given.length)
    throw new TypeError("the parameters in the address of the database must be given once");
  const schema = url.searchParams.get("schema") ?? "chat_friends";
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema))
    throw new TypeError(
      "the schema in the address of the database must have lowercase letters, digits and _ only, 63 at most",
    );
  const connections = Number(url.searchParams.get("connections") ?? 4);
  if (!Number.isInteger(connections) || connections < 1 || connections > 100)
    throw new TypeError("the connections in the address of the database must be a number from 1 to 100");
  for (const own of ["schema", "connections"]) url.searchParams.delete(own);
  const mode = url.searchParams.get("sslmode");
  const sslmode = tlsModes[mode ?? "disable"];
  if (sslmode === undefined)
    throw new TypeError(`the sslmode in the address of the database must be ${Object.keys(tlsModes).join(", ")}`);
  if (mode !== null) url.searchParams.set("sslmode", sslmode);
  return { url: url.href, shown: shownOf(url, environment), schema, connections };
}

/** Which server and database an address means, as it may be printed; throws as `postgresStore` does. */
export function shownAddress(text: string): string {
  return addressOf(text).shown;
}

/** The server and the database, as the driver finds them: by the parameters, then by the address, then by the environment. */
function shownOf({ hostname, port, username, pathname, searchParams }: URL, environment: Environment): string {
  const { PGHOST, PGPORT, PGDATABASE, PGUSER, USER } = environment;
  const host = searchParams.get("host") || hostname || PGHOST || "localhost";
  const ports = searchParams.get("port") || port || PGPORT;
  const user = searchParams.get("user") || decodeURIComponent(username) || PGUSER || USER;
  const database = pathname.slice(1) || PGDATABASE || user || "";
  return `postgres://${host}${ports ? `:${ports}` : ""}/${database}`;
}

/** Whether a password with one of / ? # has moved the end of the host, so that its rest would be printed as the name of the database. */
function isTorn(text: string): boolean {
  return /^[^:]+:\/\/[^/?#]*[/?#].*@/s.test(text) || text.includes("#");
}

function isDatabaseAddress(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text);
}
