/** Texts of exactly so many UTF-8 bytes, of one-byte and of three-byte characters. */
export function textsOf(bytes: number): string[] {
  return ["x".repeat(bytes), "好".repeat(Math.floor(bytes / 3)) + "x".repeat(bytes % 3)];
}
