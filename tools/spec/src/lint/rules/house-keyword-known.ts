import { isObject } from "../../model/json.ts";
import type { Spec } from "../../model/spec.ts";

const known = [
  "x-max-bytes",
  "x-source",
  "x-open-at-run-time",
  "x-tolerated",
  "x-refused-per-item",
  "x-batch",
  "x-region",
  "x-standby",
  "x-retired",
];

/** spec/README.md explains every keyword that begins with `x-`. No other check finds a misspelt one. */
export function houseKeywordKnown({ root, parameters, paths, schemas }: Spec): string[] {
  const files: [string, unknown][] = [
    ["openapi.yaml", root],
    ["parameters.yaml", parameters],
    ...Object.entries(paths).map(([operation, item]): [string, unknown] => [`paths/${operation}.yaml`, item]),
    ...Object.entries(schemas),
  ];
  return files.flatMap(([file, content]) =>
    houseKeywords(content)
      .filter((keyword) => !known.includes(keyword))
      .map(
        (keyword) =>
          `${file}: ${keyword} is not a house keyword; correct it, or explain it in README.md and list it in the rule`,
      ),
  );
}

function houseKeywords(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(houseKeywords);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    // The keys of an x-source are keywords too, not uses of them.
    key === "x-source" ? [key] : [...(key.startsWith("x-") ? [key] : []), ...houseKeywords(inner)],
  );
}
