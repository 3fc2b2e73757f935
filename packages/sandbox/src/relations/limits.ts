/** Limits of the service on stored data. Limits of one request stand in the spec. */
export const limits = {
  /** Friends in one user's table. */
  friends: 3000,
  /** Lists of one user. */
  lists: 32,
  /** Friend requests of one user that wait for an answer. */
  pending: 100,
} as const;
