import { isObject } from "../../model/json.ts";
import type { Spec } from "../../model/spec.ts";
import { type Constrained, constrained } from "../tree/constraints.ts";

/** Each assumption is decided in the ledger: a row there names it. */
export function assumedHasALedgerRow(spec: Spec): string[] {
  const words = new Set(
    spec.ledger.flatMap(({ id, pages, decided }) => `${id} ${pages} ${decided}`.match(/\w+/g) ?? []),
  );
  return constrained(spec)
    .filter((place) => assumed(place).length > 0 && !words.has(ownName(place)))
    .map(
      (place) =>
        `${place.file}: ${place.name} has an assumed ${assumed(place).join(", ")}, and no row of ledger.yaml names ${ownName(place)}; write one`,
    );
}

function assumed({ source, constraints }: Constrained): string[] {
  if (source === "assumed") return constraints;
  if (!isObject(source)) return [];
  return constraints.filter((keyword) => {
    const one = source[keyword];
    return one === "assumed" || (isObject(one) && Object.values(one).includes("assumed"));
  });
}

/** `AddType` of `FriendAddRequest.AddType`; an element or a branch has the name of its owner. */
function ownName({ name }: Constrained): string {
  return (
    name
      .replace(/\[\]| \| \d+/g, "")
      .split(".")
      .at(-1) ?? name
  );
}
