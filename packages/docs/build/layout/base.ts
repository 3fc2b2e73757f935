/** The path of the site on its host, as the setting `--base` gives it. Throws if it is not one. */
export function baseFrom(text: string): string {
  if (/^\/([\w.~-]+\/)*$/.test(text)) return text;
  throw new Error(
    `--base must be a path that begins and ends with a slash, such as / or /chat-friends/. It is ${JSON.stringify(text)}.`,
  );
}
