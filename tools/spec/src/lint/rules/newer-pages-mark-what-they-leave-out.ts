import type { Spec } from "../../model/spec.ts";
import { allSchemas } from "../tree/places.ts";

/** A member that newer pages leave out is marked: `deprecated`, or `x-tolerated` if the source page requires it. */
export function newerPagesMarkWhatTheyLeaveOut(spec: Spec): string[] {
  return allSchemas(spec)
    .filter(({ schema }) => /newer pages (leave|no longer|do not)/i.test(schema.description ?? ""))
    .filter(({ schema }) => schema["deprecated"] !== true && schema["x-tolerated"] !== true)
    .map(
      ({ file, name }) =>
        `${file}: ${name} is left out by newer pages and not marked; add deprecated: true, or x-tolerated: true to a required member`,
    );
}
