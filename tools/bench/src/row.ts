import { mean, median } from "./statistics.ts";

export type Contender = "ours" | "peer";

/** One measurement against a peer. The peer does the minimum for the job, or does the same job in another way. */
export interface Row {
  title: string;
  ours: string;
  peer: string;
  unit: string;
  /** Whether a higher figure is better (calls a second) or a lower one (time a call). */
  better: "higher" | "lower";
  goal?: Goal;
  /** Fewer rounds, for a row that takes too long for the usual number. */
  rounds?: number;
  /** How many turns each of the two has in a round, one after the other. Default: one. With shorter turns, a noisy machine slows both equally. */
  turns?: number;
  measure(contender: Contender): Promise<number>;
  close(): Promise<void>;
}

/** The goal for the ratio ours / peer, or for our own figure. */
export interface Goal {
  of: "ratio" | "ours";
  need: number;
  aim?: number;
}

export interface Result {
  row: Row;
  ours: number;
  peer: number;
  /** Median of the ratios ours / peer of all rounds, with the smallest and the largest ratio. */
  ratio: { median: number; least: number; greatest: number };
}

/** Measures both one after the other. Each round changes their order. A first round does not count. */
export async function measureRow(row: Row, rounds: number): Promise<Result> {
  const measured: Record<Contender, number>[] = [];
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const order: readonly Contender[] = round % 2 === 0 ? ["ours", "peer"] : ["peer", "ours"];
      const figures = await measureRound(row, order);
      if (round > 0) measured.push(figures);
    }
  } finally {
    await row.close();
  }
  const ratios = measured.map(({ ours, peer }) => ours / peer);
  return {
    row,
    ours: median(measured.map(({ ours }) => ours)),
    peer: median(measured.map(({ peer }) => peer)),
    ratio: { median: median(ratios), least: Math.min(...ratios), greatest: Math.max(...ratios) },
  };
}

async function measureRound(row: Row, order: readonly Contender[]): Promise<Record<Contender, number>> {
  const figures: Record<Contender, number[]> = { ours: [], peer: [] };
  for (let turn = 0; turn < (row.turns ?? 1); turn += 1) {
    for (const contender of order) figures[contender].push(await row.measure(contender));
  }
  return { ours: mean(figures.ours), peer: mean(figures.peer) };
}
