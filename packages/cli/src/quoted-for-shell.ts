/** A word of a command line, in quotes where a shell would read it as something else. */
export function quotedForShell(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
