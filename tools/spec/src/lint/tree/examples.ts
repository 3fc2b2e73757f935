import type { Spec } from "../../model/spec.ts";
import { pascalCase } from "../../model/spec.ts";
import { type Message, requests, responses } from "./cases.ts";
import type { Place } from "./places.ts";
import { allSchemas, namedSchemas, parameterSchemas } from "./places.ts";

export interface SchemaExample {
  /** `examples/friend_add.yaml: the request of basic`. */
  where: string;
  value: unknown;
  /** What the value is an example of. */
  place: Place;
}

/** Every example of the spec: those of schemas and parameters, and both messages of each case. */
export function schemaExamples(spec: Spec): SchemaExample[] {
  const ofSchemas = allSchemas(spec).flatMap((place) =>
    (place.schema.examples ?? []).map((value) => ({
      where: `${place.file}: the example of ${place.name}`,
      value,
      place,
    })),
  );
  const ofParameters = parameterSchemas(spec).map((place) => ({
    where: `${place.file}: the example of ${place.name}`,
    value: spec.parameters[place.name]?.example,
    place,
  }));
  return [
    ...ofSchemas,
    ...ofParameters.filter(({ value }) => value !== undefined),
    ...ofMessages(spec, "Request", requests(spec)),
    ...ofMessages(spec, "Reply", responses(spec)),
  ];
}

function ofMessages(spec: Spec, kind: "Request" | "Reply", messages: Message[]): SchemaExample[] {
  const named = namedSchemas(spec);
  return messages.flatMap(({ file, operation, name, value }) => {
    const place = named.find((each) => each.name === `${pascalCase(operation)}${kind}`);
    return place ? { where: `${file}: the ${kind.toLowerCase()} of ${name}`, value, place } : [];
  });
}
