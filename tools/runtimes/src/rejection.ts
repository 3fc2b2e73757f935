/** What a call throws, or rejects with. */
export async function rejection(call: () => Promise<unknown>): Promise<unknown> {
  let value: unknown;
  try {
    value = await call();
  } catch (error) {
    return error;
  }
  throw new Error(`got ${JSON.stringify(value)}, expected an error`);
}
