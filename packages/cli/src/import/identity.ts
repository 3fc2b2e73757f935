/** Which import a checkpoint is of. */
export interface Identity {
  /** A hash of the file's text. */
  file: string;
  target: string;
  sdkAppId: number;
}

/** What the checkpoint of another import differs in, such as `another file`; undefined if it is of this one. */
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
