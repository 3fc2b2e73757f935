import { excerpt } from "@chat-friends/contract/refuse";

/** A message of Commander, with what it repeats of the command line cut. */
export function withQuotedExcerpt(message: string): string {
  return message.replace(/'(.*)'/s, (_, quoted: string) => `'${excerpt(quoted)}'`);
}
