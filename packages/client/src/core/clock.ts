/** The time in milliseconds since 1970; `Date` is one. */
export interface Clock {
  now(): number;
}
