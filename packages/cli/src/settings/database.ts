/** Whether the data is on a database server and not in a file. */
export function isServer(database: string): boolean {
  return /^postgres(ql)?:\/\//.test(database);
}

/** Whether a text looks like an address of another kind. As the name of a file, it would be printed with its password. SQLite takes files as `file:/path?mode=ro`. */
export function isForeignAddress(text: string): boolean {
  return (
    !isServer(text) &&
    !text.startsWith("file:/") &&
    /^\W*[a-z][\w+.-]+:\/|:\/\/|\b(password|user|host|dbname) *=/i.test(text)
  );
}

/** Whether an address holds a password, which a command line would show to everybody. */
export function hasPassword(text: string): boolean {
  return /^[a-z]+:\/\/([^/@]*:[^/@]*@|.*[?&](ssl)?password=)/i.test(text);
}
