import { mean, median } from "./statistics.ts";

export type Contender = "ours" | "peer";

/** One thing measured against a peer that does the least the job allows, or does the same job otherwise. */
export interface Row {
  title: string;
  ours: string;
  peer: string;
  unit: string;
  /** Whether a higher figure is better (calls a second) or a lower one (time a call). */
  better: "higher" | "lower";
  goal?: Goal;
  /** Where it takes too long for as many rounds as the others have. */
  rounds?: number;
  /** How often both are measured in each round, in turn; once unless given. The shorter a turn, the more a noisy machine slows both alike. */
  turns?: number;
  measure(contender: Contender): Promise<number>;
  close(): Promise<void>;
}

/** What the ratio ours / peer, or our own figure, is to reach. */
export interface Goal {
  of: "ratio" | "ours";
  need: number;
  aim?: number;
}

export interface Result {
  row: Row;
  ours: number;
  peer: number;
  /** Median of the ratios ours / peer, round by round, with the least and the greatest. */
  ratio: { median: number; least: number; greatest: number };
}

/** Measures both contenders in turn, each round in the other order, after one round that does not count. */
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
