import type { Example, Spec } from "../../model/spec.ts";

export interface Message {
  file: string;
  operation: string;
  /** The name of the case. */
  name: string;
  value: unknown;
}

/** The requests of all hand-written cases. */
export function requests(spec: Spec): Message[] {
  return Object.entries(spec.examples).flatMap(([operation, cases]) => messages(operation, cases.requests));
}

/** The responses of all hand-written cases. */
export function responses(spec: Spec): Message[] {
  return Object.entries(spec.examples).flatMap(([operation, cases]) => messages(operation, cases.responses));
}

function messages(operation: string, examples: Record<string, Example> = {}): Message[] {
  return Object.entries(examples).map(([name, { value }]) => ({
    file: `examples/${operation}.yaml`,
    operation,
    name,
    value,
  }));
}
