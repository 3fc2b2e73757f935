import type { ValidationError } from "#validators/requests";
import { excerpt } from "./excerpt.ts";
import { nearest } from "./nearest.ts";
import { formOf } from "./pattern-form.ts";

/** The error of a validator. It may be about the name of a member. */
type NamedError = ValidationError & { propertyName?: string };

/** The rule that a value breaks, as the second half of a sentence. */
export function ruleInWords(error: NamedError, value: unknown): string {
  const { keyword, params, message } = error;
  switch (keyword) {
    case "required":
      return `is missing${misspelt(error, value)}`;
    case "pattern":
      return patternInWords(error, value);
    case "dependentRequired":
      return `is missing, which ${params["property"]} needs`;
    case "additionalProperties":
      return "is not in the spec";
    case "type":
      return `must be ${[params["type"]].flat().join(" or ")}`;
    case "const":
      return `must be ${JSON.stringify(params["allowedValue"])}`;
    case "enum":
      return `must be one of ${[params["allowedValues"]].flat().join(", ")}`;
    case "x-max-bytes":
      return `must not have more than ${params["limit"]} bytes`;
    default:
      return message?.replace("NOT", "not") ?? `breaks ${keyword}`;
  }
}

/** A hint for a missing member, if the value has a member with a similar name. */
function misspelt({ instancePath, params }: NamedError, value: unknown): string {
  const missing = String(params["missingProperty"]);
  const given = nearest(missing, Object.keys(Object(valueAt(value, instancePath))));
  return given === undefined ? "" : `, and ${excerpt(given)} is unknown; did you mean ${missing}`;
}

/** Only a tag is quoted. Any other value may be a secret. */
function patternInWords({ instancePath, params, propertyName }: NamedError, value: unknown): string {
  const form = formOf(String(params["pattern"]));
  if (form === undefined) return `must match pattern "${params["pattern"]}"`;
  const given = propertyName === undefined ? valueAt(value, instancePath) : undefined;
  const isTag = form.includes("Tag_") && typeof given === "string";
  return isTag ? `must be ${form}, not "${excerpt(given)}"` : `must be ${form}`;
}

function valueAt(value: unknown, instancePath: string): unknown {
  const steps = instancePath.split("/").slice(1).map(memberInPointer);
  return steps.reduce<unknown>((inner, step) => Object.getOwnPropertyDescriptor(Object(inner), step)?.value, value);
}

/** A step of a JSON pointer as the name of a member. */
export function memberInPointer(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
