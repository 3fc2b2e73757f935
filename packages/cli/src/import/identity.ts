import { quotedForShell } from "../quoted-for-shell.ts";

/** Which import a checkpoint is of. */
export interface Identity {
  /** A hash of the file's text. */
  file: string;
  target: string;
  sdkAppId: number;
  /** Columns or members that are not imported, with commas between. */
  ignore: string;
}

/** The identity of the import of a file; a pipe has no survey. */
export function identityOf(
  survey: { hash: string } | undefined,
  { target, sdkappid, ignore = [] }: { target: string; sdkappid: number; ignore?: readonly string[] },
): Identity {
  return { file: survey?.hash ?? "", target, sdkAppId: sdkappid, ignore: [...ignore].sort().join() };
}

/** What the checkpoint of another import differs in, such as `another file`; undefined if it is of this one. */
export function differenceOf(job: string | undefined, identity: Identity): string | undefined {
  const { file, target, sdkAppId, ignore }: Partial<Identity> = parsed(job);
  if (file !== identity.file) return "of another file, or this one has changed since";
  if (target !== identity.target) return `of an import to ${target}`;
  if (sdkAppId !== identity.sdkAppId) return `of an import into the app ${sdkAppId}`;
  if (ignore === identity.ignore) return undefined;
  return ignore ? `of an import with --ignore ${quotedForShell(ignore)}` : "of an import without --ignore";
}

function parsed(job = "{}"): Partial<Identity> {
  try {
    return { ...JSON.parse(job) };
  } catch {
    return {};
  }
}
