import type { GeneratorInput } from "../input.ts";
import { constant } from "./typescript.ts";

/** switches.gen.ts: the switches of the sandbox by name, the default of each first. */
export function switchesFile({ switches }: GeneratorInput): string {
  const types = 'import type { Switch } from "./switches.ts";\n\n';
  return types + constant("switches", switches, "Record<string, Switch>");
}
