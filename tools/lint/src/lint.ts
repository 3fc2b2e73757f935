import { type Rule, rules } from "./rules/index.ts";
import type { Spec } from "./spec.ts";

/** What the rules find, each as `file: what is wrong and what to do (name-of-the-rule)`. */
export function lint(spec: Spec, by: Record<string, Rule> = rules): string[] {
  return Object.entries(by).flatMap(([name, rule]) => rule(spec).map((problem) => `spec/${problem} (${name})`));
}
