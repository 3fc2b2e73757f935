type Kept = Pick<Storage, "getItem" | "setItem" | "removeItem" | "clear" | "key" | "length">;

/** Redoc draws nothing if the browser forbids storage. Then it gets a storage that ends with the page. */
export function provideStorage(window: object): void {
  for (const name of ["localStorage", "sessionStorage"])
    if (!isAllowed(window, name)) Object.defineProperty(window, name, { value: storageOfPage() });
}

function isAllowed(window: object, name: string): boolean {
  try {
    return Boolean(Reflect.get(window, name));
  } catch {
    return false;
  }
}

function storageOfPage(): Kept {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, String(value)),
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}
