/** A member of a request body, for completion. The build writes the members of every operation to `members.json`. */
export interface MemberTree {
  name: string;
  type: string;
  /** What it is, in a sentence. */
  about: string;
  isRequired: boolean;
  /** The allowed values as JSON. Empty if there are others. */
  values: readonly string[];
  /** The members of the object, or of each object in the array. */
  members: readonly MemberTree[];
}

/** The members of an object inside a body, by the names that lead to it. Undefined if the description has no such object. */
export function membersAt(members: readonly MemberTree[], path: readonly string[]): readonly MemberTree[] | undefined {
  if (members.length === 0) return undefined;
  const [first, ...rest] = path;
  if (first === undefined) return members;
  return membersAt(members.find(({ name }) => name === first)?.members ?? [], rest);
}
