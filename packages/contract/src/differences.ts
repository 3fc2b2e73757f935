type JsonObject = Record<string, unknown>;

/** Parts of a value by their paths. */
type Members = ReadonlyMap<string, unknown>;

/**
 * The differences between a JSON value and the expected one, as sentences that name the member.
 *
 * The order of members doesn't count. The order of the fields of an SnsProfileItem doesn't count either: it is a set by tag.
 */
export function differences(actual: unknown, expected: unknown, path = ""): string[] {
  if (isObject(actual) && isObject(expected)) {
    return memberDifferences(membersOf(actual, path), membersOf(expected, path));
  }
  if (isRows(actual) && isRows(expected)) {
    const rows = rowsOf(actual, path);
    const repetition = rows.size < actual.length ? [`${path} has a Tag twice, expected once`] : [];
    return [...repetition, ...memberDifferences(rows, rowsOf(expected, path))];
  }
  if (isEqual(actual, expected)) return [];
  const wanted = expected === undefined ? "none" : JSON.stringify(expected);
  return [`${path || "the reply"} is ${brief(actual)}, expected ${wanted}`];
}

function memberDifferences(found: Members, wanted: Members): string[] {
  const paths = new Set([...wanted.keys(), ...found.keys()]);
  return [...paths].flatMap((path) => differences(found.get(path), wanted.get(path), path));
}

function membersOf(object: JsonObject, path: string): Members {
  return new Map(Object.entries(object).map(([name, value]) => [path ? `${path}.${name}` : name, value]));
}

function rowsOf(rows: readonly JsonObject[], path: string): Members {
  const isSet = path.endsWith(".SnsProfileItem");
  return new Map(rows.map((row, index) => [`${path}[${isSet ? tagOf(row) : index}]`, row]));
}

function tagOf({ Tag }: JsonObject): string {
  return typeof Tag === "string" ? Tag : "no Tag";
}

/** Differences of values that are not objects. An array of UserIDs or names is compared as a whole. */
function isEqual(actual: unknown, expected: unknown): boolean {
  if (!Array.isArray(actual) || !Array.isArray(expected)) return actual === expected;
  return actual.length === expected.length && actual.every((element, index) => element === expected[index]);
}

function isRows(value: unknown): value is JsonObject[] {
  return Array.isArray(value) && value.every(isObject);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as a short text, without the content of objects: a reply may be of any size and depth. */
function brief(value: unknown): string {
  if (value === undefined) return "missing";
  if (isObject(value)) return "an object";
  if (Array.isArray(value) && value.some((element) => typeof element === "object")) return "an array of objects";
  return JSON.stringify(value).slice(0, 96);
}
