import type { Store } from "./store.ts";

/** A store that is being opened. */
export interface Opening {
  /** Can be used at once: early calls wait, in their order, and reject if the store can't be opened or prepared. */
  store: Store;
  ready: Promise<void>;
  /** Does something at once, or when it is known what kind of store is opened. What was asked of the store before comes first. */
  whenOpen<Result>(action: () => Promise<Result>): Promise<Result>;
}

/** Opens a store and prepares it. After that, calls go directly to the store. */
export function openStore(given: Store | Promise<Store>, prepare: (store: Store) => Promise<void>): Opening {
  let found = given instanceof Promise ? undefined : given;
  let opened: Store | undefined;
  const opening = Promise.resolve(given);
  const preparing = opening.then(async (store) => {
    found = store;
    await prepare(store);
    opened = store;
    return store;
  });
  const ready = preparing.then(() => undefined);
  // A user who doesn't wait for `ready` gets the error from each call.
  ready.catch(() => undefined);

  function ask<Result>(action: (store: Store) => Promise<Result>): Promise<Result> {
    return opened ? action(opened) : preparing.then(action);
  }

  const store: Store = {
    get shared() {
      return found?.shared;
    },
    transact: (...given) => ask((store) => store.transact(...given)),
    loadIfEmpty: (...given) => ask((store) => store.loadIfEmpty(...given)),
    dump: (...given) => ask((store) => store.dump(...given)),
    accounts: (...given) => ask((store) => store.accounts(...given)),
    blocklists: (...given) => ask((store) => store.blocklists(...given)),
    findForbidden: (...given) => ask((store) => store.findForbidden(...given)),
    replace: (...given) => ask((store) => store.replace(...given)),
    clear: (...given) => ask((store) => store.clear(...given)),
    loss: () => opened?.loss(),
    async close() {
      await ready.catch(() => undefined);
      await opening.then(
        (store) => store.close(),
        () => undefined,
      );
    },
  };
  let isOpening = given instanceof Promise;
  const done = () => {
    isOpening = false;
  };
  ready.then(done, done);
  return { store, ready, whenOpen: (action) => (isOpening ? preparing.then(action, action) : action()) };
}
