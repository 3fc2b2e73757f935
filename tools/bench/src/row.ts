import { median } from "./statistics.ts";

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
  measure(contender: "ours" | "peer"): Promise<number>;
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
  const ours: number[] = [];
  const peer: number[] = [];
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const order = round % 2 === 0 ? (["ours", "peer"] as const) : (["peer", "ours"] as const);
      for (const contender of order) {
        const figure = await row.measure(contender);
        if (round > 0) (contender === "ours" ? ours : peer).push(figure);
      }
    }
  } finally {
    await row.close();
  }
  const ratios = ours.map((figure, round) => figure / (peer[round] ?? Number.NaN));
  return {
    row,
    ours: median(ours),
    peer: median(peer),
    ratio: { median: median(ratios), least: Math.min(...ratios), greatest: Math.max(...ratios) },
  };
}
