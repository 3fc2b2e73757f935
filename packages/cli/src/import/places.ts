import { existsSync } from "node:fs";
import { excerpt } from "@chat-friends/contract/refuse";

/** Files beside the one that is imported. */
export interface Places {
  /** Undefined where the rows come from standard input, which can't be read again. */
  checkpoint: string | undefined;
  report: string;
}

export interface PlaceOptions {
  report?: string;
  resume?: true;
}

/**
 * Where an import keeps what it needs to go on, and the rows that are refused.
 *
 * @throws Error of one sentence where a file is there that must not be, or is not there that must be
 */
export function placesOf(file: string, { report, resume }: PlaceOptions): Places {
  const checkpoint = checkpointOf(file);
  if (report === "-") throw new Error("--report must be a file, and is -");
  const places = { checkpoint, report: report ?? reportOf(file) };
  if (resume && checkpoint === undefined) throw new Error("--resume needs a file: standard input can't be read again");
  const isBegun = checkpoint !== undefined && existsSync(checkpoint);
  if (resume && !isBegun) throw new Error(`there is nothing to resume: no checkpoint ${shown(`${file}.checkpoint`)}`);
  if (!resume && isBegun)
    throw new Error(
      `${shown(file)} was imported in part: go on with --resume, or remove ${shown(checkpoint)} to begin anew`,
    );
  if (!resume && existsSync(places.report))
    throw new Error(`the report ${shown(places.report)} is there already: move it away, or name another with --report`);
  return places;
}

/** The checkpoint of a file; undefined for standard input. */
export function checkpointOf(file: string): string | undefined {
  return file === "-" ? undefined : `${file}.checkpoint`;
}

/** `friends.refused.csv` of `friends.csv.gz`. */
function reportOf(file: string): string {
  const [, base = "import", form = ".csv"] = /^(.*?)(\.csv|\.ndjson|\.jsonl|\.json)?(?:\.gz)?$/.exec(file) ?? [];
  return `${base === "-" ? "import" : base}.refused${form}`;
}

function shown(path: string): string {
  return excerpt(path, "end");
}
