import type { Load } from "./load.ts";

/** Lighthouse's curves for a phone: the value with the score 0.9, the value with the score 0.5, and the weight of each curve. */
const curves = {
  firstPaint: { good: 1800, median: 3000, weight: 10 },
  largestPaint: { good: 2500, median: 4000, weight: 25 },
  blocked: { good: 200, median: 600, weight: 30 },
  shift: { good: 0.1, median: 0.25, weight: 25 },
} as const;

type Measure = keyof typeof curves;

/** The score that Lighthouse would give a load, from 0 to 100, without its speed index. */
export function scoreOf(load: Pick<Load, Measure>): number {
  const measures = Object.keys(curves) as Measure[];
  const weights = measures.reduce((total, measure) => total + curves[measure].weight, 0);
  const score = measures.reduce((total, measure) => total + curves[measure].weight * share(load[measure], measure), 0);
  return Math.round((100 * score) / weights);
}

/** The share of pages that are worse, by a log-normal curve through the two points. */
function share(value: number, measure: Measure): number {
  const { good, median } = curves[measure];
  if (value <= 0) return 1;
  const deviation = Math.log(median / good) / (Math.SQRT2 * 0.9061938024368232);
  return (1 - errorFunction(Math.log(value / median) / (Math.SQRT2 * deviation))) / 2;
}

/** Abramowitz and Stegun, 7.1.26. */
function errorFunction(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const polynomial = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.sign(x) * (1 - polynomial * Math.exp(-x * x));
}
