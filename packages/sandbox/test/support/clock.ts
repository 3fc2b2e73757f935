/** Unix seconds at which every test begins. */
export const now = 1_700_000_000;

/** A clock that stands still. */
export const clock = { now: () => now * 1000 };
