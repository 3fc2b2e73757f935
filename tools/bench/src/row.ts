import { median } from "./statistics.ts";

/** One thing measured against a bare peer that does the least the job allows. */
export interface Row {
  title: string;
  ours: string;
  peer: string;
  unit: string;
  /** Whether a higher figure is better (calls a second) or a lower one (time a call). */
  better: "higher" | "lower";
  measure(contender: "ours" | "peer"): Promise<number>;
  close(): Promise<void>;
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
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 === 0 ? (["ours", "peer"] as const) : (["peer", "ours"] as const);
    for (const contender of order) {
      const figure = await row.measure(contender);
      if (round > 0) (contender === "ours" ? ours : peer).push(figure);
    }
  }
  await row.close();
  const ratios = ours.map((figure, round) => figure / (peer[round] ?? Number.NaN));
  return {
    row,
    ours: median(ours),
    peer: median(peer),
    ratio: { median: median(ratios), least: Math.min(...ratios), greatest: Math.max(...ratios) },
  };
}
