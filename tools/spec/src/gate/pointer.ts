/** The names that a JSON pointer such as `#/paths/~1v4/post` goes through. */
export function segments(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

export function child(pointer: string, name: string): string {
  return `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The pointer one level up; undefined above the root. */
export function parent(pointer: string): string | undefined {
  const end = pointer.lastIndexOf("/");
  return end < 0 ? undefined : pointer.slice(0, end);
}

/** The value at a pointer; undefined if there is none. */
export function at(root: unknown, pointer: string): unknown {
  return segments(pointer).reduce<unknown>(
    (value, name) =>
      typeof value === "object" && value !== null
        ? Object.entries(value).find(([key]) => key === name)?.[1]
        : undefined,
    root,
  );
}
