/** The reason of a fault that a wrong setting causes, in words that a user can act on. */
export function reasonOf(cause: unknown): string {
  const { code, syscall, message }: Partial<NodeJS.ErrnoException> =
    cause instanceof Error ? cause : { message: String(cause) };
  switch (code) {
    case "EADDRINUSE":
      return "the port is taken; set --port to another, or to 0 for any free one";
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return "this machine has no such address; set --host to one of its own, such as 127.0.0.1";
    case "EACCES":
      return "permission denied";
    case "ENOENT":
      return "no such file";
    case "EISDIR":
      return "it is a folder";
    default:
      // Node's own text repeats the path or the host.
      return syscall === undefined ? (message ?? "") : `${syscall} failed with ${code}`;
  }
}
