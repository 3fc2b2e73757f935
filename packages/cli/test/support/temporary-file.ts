import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";

/** Path of a file with this text, which goes when the test has finished. */
export function temporaryFile(name: string, text: string): string {
  return join(temporaryFolder({ [name]: text }), name);
}
