import { createHash } from "node:crypto";
import { textOf } from "../records/text-of.ts";

/** Which import a checkpoint is of. */
export interface Identity {
  /** A hash of the file's text. */
  file: string;
  target: string;
  sdkAppId: number;
}

/** Reads a file once before it is imported: its hash, and about how many rows it has. */
export async function surveyOf(file: string): Promise<{ hash: string; rows: number }> {
  const hash = createHash("sha256");
  let [start, lines, last, isQuoted] = ["", 0, "", false];
  for await (const piece of textOf(file)) {
    hash.update(piece);
    start ||= piece.trimStart();
    // A cell of CSV may have line breaks within its quotes; a line of JSON has none.
    for (const [index, part] of (start.startsWith("{") ? [piece] : piece.split('"')).entries()) {
      if (index > 0) isQuoted = !isQuoted;
      if (!isQuoted) lines += part.split("\n").length - 1;
    }
    last = piece.at(-1) ?? last;
  }
  // The header is no row, and the last line may lack its end.
  return { hash: hash.digest("hex").slice(0, 32), rows: Math.max(lines - (last === "\n" ? 1 : 0), 0) };
}

/** What the checkpoint of another import differs in, such as `another file`; undefined where it is of this one. */
export function differenceOf(job: string | undefined, identity: Identity): string | undefined {
  const { file, target, sdkAppId }: Partial<Identity> = parsed(job);
  if (file !== identity.file) return "of another file, or this one has changed since";
  if (target !== identity.target) return `of an import to ${target}`;
  return sdkAppId === identity.sdkAppId ? undefined : `of an import into the app ${sdkAppId}`;
}

function parsed(job = "{}"): Partial<Identity> {
  try {
    return { ...JSON.parse(job) };
  } catch {
    return {};
  }
}
