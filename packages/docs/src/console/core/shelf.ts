/** Stores the state of a core between visits. */
export interface Shelf {
  /** Whether the stored state outlives the page. */
  readonly isLasting: boolean;
  /** The last stored state. It is undefined at first. */
  read(): Promise<unknown>;
  write(state: object): Promise<void>;
}

/** A shelf that stores nothing, for browsers without storage. */
export const noShelf: Shelf = { isLasting: false, read: async () => undefined, write: async () => {} };

const store = "state";

/** Stores a state in an IndexedDB of this name. Each key has its own state. In a browser without storage, it stores nothing. */
export async function indexedDbShelf(name: string, key = "current"): Promise<Shelf> {
  try {
    const database = await open(name);
    return {
      isLasting: true,
      read: () => settled(database.transaction(store).objectStore(store).get(key)),
      async write(state) {
        await settled(database.transaction(store, "readwrite").objectStore(store).put(state, key));
      },
    };
  } catch {
    return noShelf;
  }
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store);
  return settled(request);
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
