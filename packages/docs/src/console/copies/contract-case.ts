import { parseJson } from "../../json/parse-json.ts";
import type { Copyable } from "./copyable.ts";
import { yaml } from "./yaml.ts";

/** A case for spec/examples/: the text to add under `requests` and under `responses`. It is undefined if the body is not JSON. */
export function contractCase({ operation, caseName, summary, body, reply }: AnsweredCall): string | undefined {
  const value = parseJson(body);
  if (value === undefined) return undefined;
  const half = (value: unknown): string => yaml({ [caseName]: { summary, value } }, "  ");
  return `# For spec/examples/${operation}.yaml
requests:
${half(value)}
responses:
${half(reply)}
`;
}

type AnsweredCall = Pick<Copyable, "operation" | "caseName" | "summary" | "body" | "reply">;
