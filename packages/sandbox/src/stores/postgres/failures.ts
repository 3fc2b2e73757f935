/** To follow "can't be used: ". */
export const pooler =
  "a pooler gives its connections to others: it must keep sessions, as PgBouncer does with pool_mode=session";

const unsigned =
  "nobody who is trusted here has signed its certificate; sslrootcert=FILE in the address names the certificate of who has";

const busy = "other processes write the same rows all the time";

/** Why a server can't be used, by the SQLSTATE or the code of the socket; to follow "can't be used: ". */
const reasons: Readonly<Record<string, string>> = {
  "22012": busy,
  "23505": busy,
  "26000": pooler,
  "28000": "it refuses this user, or connections without TLS: sslmode=verify-full in the address turns TLS on",
  "25006":
    "it is read-only; the sandbox must write, so it needs the primary server, and default_transaction_read_only off",
  "28P01": "it refuses the password",
  "3D000": "there is no such database",
  "40001": busy,
  "40P01": busy,
  "53100": "its disk is full",
  "53200": "it has no memory left",
  "55000": "it takes no connections",
  "58030": "its disk can't be read or written",
  "42P01": "a table is missing",
  "42703": "a column is missing in its tables; restore it, or drop its schema",
  "42501": "the user may not make or use the tables; it needs a schema of its own, or CREATE on the database",
  "42P05": pooler,
  "53300": "it has no connection left",
  "55P03": busy,
  "57014": "somebody cancelled the statement",
  "57P01": "it is shutting down",
  "57P02": "it has crashed",
  "57P03": "it is starting up or shutting down",
  ECONNREFUSED: "nothing listens there",
  ECONNRESET: "it broke the connection off",
  EPIPE: "it broke the connection off",
  ENOENT: "there is no such socket",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "its host name can't be looked up now",
  EHOSTUNREACH: "its host can't be reached",
  ENETUNREACH: "its host can't be reached",
  EACCES: "this user may not open its socket",
  ETIMEDOUT: "it does not answer",
  CERT_HAS_EXPIRED: "its certificate has expired",
  CERT_NOT_YET_VALID: "its certificate is not valid yet",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another host name than that of the address",
  DEPTH_ZERO_SELF_SIGNED_CERT: unsigned,
  SELF_SIGNED_CERT_IN_CHAIN: unsigned,
  UNABLE_TO_GET_ISSUER_CERT: unsigned,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unsigned,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unsigned,
};

/**
 * Errors after which the same call may succeed: another process wrote first (22012, from the check of the versions, and 23505), two
 * transactions waited for each other, the connection lost its prepared statements, or the server was read-only, or somebody
 * cancelled the statement. Nothing was written.
 */
const conflicts = new Set(["22012", "23505", "40001", "40P01", "26000", "42P05", "25006", "55P03", "57014"]);

/** States of a database that answers: what is asked of it fails, and would fail again. */
const unfit = new Set(["42501", "42703", "42P01", "53100", "53200", "58030"]);

/** Thrown by a connection that could not be made, was lost, or has not answered in time. */
export class LostError extends Error {
  override readonly name = "LostError";
}

/** Marks an error of the driver if it means that the connection is of no more use. */
export function markLost(error: unknown): unknown {
  // An SQLSTATE has a digit; EPIPE is of the socket.
  const isRefusal = /^(?=.*\d)[\dA-Z]{5}$/.test(codeOf(error)) && !/^(08|57P|53300|25P03)/.test(codeOf(error));
  return isRefusal ? error : lost(error);
}

export function lost(cause: unknown): LostError {
  return new LostError(reasonFor(cause), { cause });
}

export function rethrow(error: unknown): never {
  throw markLost(error);
}

export function isConflict(error: unknown): boolean {
  return conflicts.has(codeOf(error));
}

/** Whether somebody must repair the database before the same call can succeed. Nothing was written. */
export function isUnfit(error: unknown): boolean {
  return unfit.has(codeOf(error));
}

/** Nothing is known of a transaction that was on its way. */
export function isLost(error: unknown): error is LostError {
  return error instanceof LostError;
}

/** Whether a connection was made or used, and nothing came back. The driver has no codes for it. */
export function isSilence(error: unknown): boolean {
  const said =
    error instanceof LostError && error.cause instanceof Error ? error.cause.message : (error as Error).message;
  return /^(Query read timeout|timeout expired|timeout exceeded|Connection terminated due to connection timeout)/.test(
    said,
  );
}

/** What the error means for the user of the database. */
export function reasonFor(error: unknown): string {
  if (error instanceof Error && error.message.includes("password must be a string"))
    return "it asks for a password; it must stand in the address, in PGPASSWORD or in the file that PGPASSFILE names";
  if (error instanceof Error && error.message.includes("does not support SSL"))
    return "it has no TLS; sslmode=disable in the address turns TLS off";
  // A file that the address names, such as a certificate.
  const { syscall, path } = error as NodeJS.ErrnoException;
  if (syscall === "open") return `the file ${path} of its address can't be read`;
  if (isSilence(error)) return "it does not answer";
  return reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}

/** The SQLSTATE of an error, or the code of the socket; empty if it has none. */
export function codeOf(error: unknown): string {
  // An address with several hosts fails with an error for each.
  const cause = error instanceof AggregateError ? error.errors[0] : error;
  const { code } = Object(cause) as { code?: unknown };
  return typeof code === "string" ? code : "";
}
