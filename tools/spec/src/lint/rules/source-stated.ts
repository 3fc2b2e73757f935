import { isObject } from "../../model/json.ts";
import type { Spec } from "../../model/spec.ts";
import { type Constrained, constrained } from "../tree/constraints.ts";

const neighbours = "overview|profile|relationship|limits|error codes|signature library";

/** Every constraint says in `x-source` which page it comes from, or that it is assumed. */
export function sourceStated(spec: Spec): string[] {
  const form = formOf(spec);
  return constrained(spec).flatMap((place) =>
    problems(place, form).map((problem) => `${place.file}: ${place.name} ${problem}`),
  );
}

/** A page of the service has the name of its operation. */
function formOf({ paths }: Spec): RegExp {
  const pages = Object.keys(paths).join("|");
  return new RegExp(`^((newer )?(${pages})|${neighbours}): \\S.*$|^assumed$`);
}

function problems({ constraints, values, source }: Constrained, form: RegExp): string[] {
  if (source === undefined) return [`has no x-source for ${constraints.join(", ")}; name page and section, or assumed`];
  if (!isObject(source)) return [...idle(constraints), ...malformed(source, form)];
  const named = Object.keys(source);
  return [
    ...constraints
      .filter((keyword) => !named.includes(keyword))
      .map((keyword) => `has no x-source for ${keyword}; add it`),
    ...named
      .filter((keyword) => !constraints.includes(keyword))
      .map((keyword) => `has an x-source for ${keyword}, which it does not have; drop it`),
    ...Object.entries(source).flatMap(([keyword, one]) =>
      keyword === "enum" && isObject(one) ? byValue(one, values, form) : malformed(one, form),
    ),
  ];
}

/** The values of an enum may come from several pages. */
function byValue(source: Record<string, unknown>, values: unknown[], form: RegExp): string[] {
  const listed = values.map(String);
  return [
    ...listed
      .filter((value) => !(value in source))
      .map((value) => `has no x-source for the value ${JSON.stringify(value)}; add it`),
    ...Object.keys(source)
      .filter((value) => !listed.includes(value))
      .map((value) => `has an x-source for the value ${JSON.stringify(value)}, which it does not have; drop it`),
    ...Object.values(source).flatMap((one) => malformed(one, form)),
  ];
}

function idle(constraints: string[]): string[] {
  return constraints.length > 0 ? [] : ["has an x-source and no constraint; drop it"];
}

function malformed(source: unknown, form: RegExp): string[] {
  if (typeof source === "string" && form.test(source)) return [];
  return [
    `has the x-source ${JSON.stringify(source)}; write "<page>: <section>" as spec/README.md explains it, or assumed`,
  ];
}
