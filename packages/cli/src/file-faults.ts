import { shownPath } from "@chat-friends/contract/refuse";

/** A file that can't be written, with the reason and what to do. */
export class Unwritable extends Error {
  override readonly name = "Unwritable";
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "no space left",
  EDQUOT: "no space left",
  EFBIG: "it would be too large",
  EISDIR: "it is a folder",
  EEXIST: "it is there already",
};

/** Reasons that are gone when there is room again. */
const isOfRoom: readonly string[] = ["ENOSPC", "EDQUOT", "EFBIG"];

/** Why a file can't be read, in one sentence. */
export function unreadable(path: string, name: string, cause: unknown): Error {
  return new Error(`${name} ${shownPath(path)} can't be read: ${reasonOf(cause, "no such file")}`, { cause });
}

/** Why a file can't be written, in one sentence; `remedy` says what to do, unless room is missing. */
export function unwritable(name: string, path: string, cause: unknown, remedy: string): Unwritable {
  const file = path === "" ? name : `${name} ${shownPath(path)}`;
  const wayOn = isOfRoom.includes(codeOf(cause)) ? "make room" : remedy;
  return new Unwritable(`${file} can't be written: ${reasonOf(cause, "no such folder")}; ${wayOn}`, { cause });
}

/** `missing` is the reason if a part of the path does not exist. */
function reasonOf(cause: unknown, missing: string): string {
  const code = codeOf(cause);
  return code === "ENOENT" || code === "ENOTDIR" ? missing : (reasons[code] ?? code);
}

function codeOf(cause: unknown): string {
  const { code = "" }: Partial<NodeJS.ErrnoException> = cause instanceof Error ? cause : {};
  return code;
}
