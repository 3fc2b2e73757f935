/** Texts of exactly this many UTF-8 bytes, one of one-byte and one of three-byte characters. */
export function textsOf(bytes: number): string[] {
  return ["x".repeat(bytes), "好".repeat(Math.floor(bytes / 3)) + "x".repeat(bytes % 3)];
}
