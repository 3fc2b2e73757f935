import type { Scope } from "./catalogue.ts";
import { isObject } from "./json.ts";
import { pascalCase, type Spec } from "./spec.ts";

/** A code other than 0 in a reply, the text beside it, and whether it is about the whole request or about one item. */
export interface Code {
  code: number;
  /** Undefined if the reply has no text. */
  text: string | undefined;
  scope: Scope;
}

/** The codes that a reply holds. */
export function codesIn(reply: unknown): Code[] {
  if (!isObject(reply)) return [];
  const items = Object.values(reply).flatMap((member) => (Array.isArray(member) ? member : []));
  const found = [
    { code: reply["ErrorCode"], text: reply["ErrorInfo"], scope: "request" as const },
    ...items.filter(isObject).map((item) => ({
      code: item["ResultCode"],
      text: item["ResultInfo"],
      scope: "item" as const,
    })),
  ];
  return found.flatMap(({ code, text, scope }) =>
    typeof code === "number" && code !== 0 ? { code, text: typeof text === "string" ? text : undefined, scope } : [],
  );
}

/** The codes that the enum of an operation lists; undefined if there is no such enum. */
export function listedCodes(spec: Spec, operation: string): unknown[] | undefined {
  return enumNamed(spec, `${pascalCase(operation)}ErrorCode`);
}

/** The codes that the gateway gives to any call. */
export function publicCodes(spec: Spec): unknown[] {
  return enumNamed(spec, "PublicErrorCode") ?? [];
}

function enumNamed(spec: Spec, wanted: string): unknown[] | undefined {
  return Object.values(spec.schemas).find((named) => wanted in named)?.[wanted]?.enum;
}
