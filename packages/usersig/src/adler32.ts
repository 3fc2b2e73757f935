const modulus = 65521;

/** Adler-32 (RFC 1950); for the few KiB of a UserSig both sums stay exact without a modulo per byte. */
export function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    a += bytes[index] ?? 0;
    b += a;
  }
  return (b % modulus) * 65536 + (a % modulus);
}
