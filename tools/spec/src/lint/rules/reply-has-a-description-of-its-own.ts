import type { Spec } from "../../model/spec.ts";
import { repeatedIn } from "../tree/rows.ts";

/** Tools name saved replies by their description, so two operations must not share one. */
export function replyHasADescriptionOfItsOwn({ paths }: Spec): string[] {
  const described = Object.entries(paths).map(([operation, { post }]) => ({
    operation,
    description: post?.responses?.["200"]?.description,
  }));
  const repeated = repeatedIn(described.map(({ description }) => description));
  return described
    .filter(({ description }) => repeated.includes(description))
    .map(
      ({ operation }) =>
        `paths/${operation}.yaml: the reply is described as another operation's is; say what this one answers`,
    );
}
