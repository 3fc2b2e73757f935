/** Seeds that always run; one that ever finds a fault is added. */
export const seeds = [1, 2, 3, 4];

/** Seeds that no run had before. */
export function freshSeeds(count: number): number[] {
  return Array.from({ length: count }, () => Math.floor(Math.random() * 2 ** 31));
}
