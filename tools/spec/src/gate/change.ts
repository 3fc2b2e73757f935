import { parent, segments } from "./pointer.ts";
import { pointerOf } from "./rate.ts";
import type { ReportedChange } from "./redocly.ts";
import { enumChange } from "./rules/enum.ts";
import type { Bump } from "./version.ts";

/** A difference between two bundles, in words for a person. */
export interface SpecChange {
  bump: Bump;
  where: string;
  what: string;
}

export function toChange(change: ReportedChange, bump: Bump): SpecChange {
  const pointer = pointerOf(change);
  const leaf = change.keyword !== undefined && pointer.endsWith(`/${change.keyword}`);
  const where = readable(leaf ? (parent(pointer) ?? pointer) : pointer);
  return { bump, where, what: change.messages.join(" ") || inWords(change) };
}

/** A JSON pointer as words, from the path or the component on. */
export function readable(pointer: string): string {
  const [first, second, ...rest] = segments(pointer);
  const names = first === "components" ? rest : first === "paths" ? [second, ...rest] : [first, second, ...rest];
  return names.filter((name) => name !== undefined).join(" ");
}

function inWords({ kind, keyword, base, revision }: ReportedChange): string {
  if (keyword === undefined) return `was ${kind}.`;
  if (keyword !== "enum") return `\`${keyword}\` changed from ${brief(base.value)} to ${brief(revision.value)}.`;
  const { removed, added } = enumChange(base.value, revision.value);
  const parts = [
    removed.length > 0 ? `lost ${removed.join(", ")}` : "",
    added.length > 0 ? `gained ${added.join(", ")}` : "",
  ];
  return `\`enum\` ${parts.filter(Boolean).join(" and ") || "has another order"}.`;
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
