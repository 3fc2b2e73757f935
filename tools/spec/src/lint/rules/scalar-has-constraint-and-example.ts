import type { Schema } from "../../model/schema.ts";
import type { Spec } from "../../model/spec.ts";
import { constraintsOf } from "../tree/constraints.ts";
import type { Place } from "../tree/places.ts";
import { allSchemas } from "../tree/places.ts";
import { sentSchemas } from "../tree/sent.ts";

/** A string or number that is sent has a limit, and every string or number has an example. Listed values count as both. */
export function scalarHasConstraintAndExample(spec: Spec): string[] {
  const sent = sentSchemas(spec);
  return allSchemas(spec)
    .filter(({ schema }) => isScalar(schema))
    .flatMap((place) => [
      ...(sent.has(place.schema) ? unlimited(place) : []),
      ...(hasExample(spec, place) ? [] : [`${place.file}: ${place.name} has no example; add examples`]),
    ]);
}

function isScalar({ type, const: only, enum: values }: Schema): boolean {
  const types = [type ?? []].flat();
  const isTyped = types.length > 0 && types.every((each) => ["string", "integer", "number"].includes(each));
  return isTyped || only !== undefined || values !== undefined;
}

function unlimited({ file, name, schema }: Place): string[] {
  const limits = constraintsOf(schema).filter((keyword) => keyword !== "default");
  return limits.length > 0 ? [] : [`${file}: ${name} is sent and has no limit; add one, such as maxLength`];
}

/** A parameter has its example beside its schema. */
function hasExample({ parameters }: Spec, { file, name, schema }: Place): boolean {
  const beside = file === "parameters.yaml" && parameters[name]?.example !== undefined;
  return beside || [schema.const, schema.enum, schema.examples?.[0]].some((each) => each !== undefined);
}
