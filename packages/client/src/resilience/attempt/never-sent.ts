/**
 * Whether a failed fetch got no connection, so that the service can't have seen the request.
 *
 * Node shows this by the system call, Bun by its code. An error of any other runtime counts as sent, which is safe.
 */
export function neverSent(error: unknown): boolean {
  return isConnectError(error) || isConnectError(Object(error).cause);
}

function isConnectError(error: unknown): boolean {
  const { errors, syscall, code } = Object(error);
  if (Array.isArray(errors) && errors.length > 0) return errors.every(isSingle); // One for each address of the host.
  return isSingle({ syscall, code });
}

function isSingle(error: unknown): boolean {
  const { syscall, code } = Object(error);
  return (
    ["connect", "getaddrinfo"].includes(syscall) || ["UND_ERR_CONNECT_TIMEOUT", "ConnectionRefused"].includes(code)
  );
}
