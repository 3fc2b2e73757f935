import { excerpt } from "../excerpt.ts";
import { operations } from "../operations.gen.ts";
import type { Switches } from "../switches.ts";
import type { OperationId } from "../types.ts";
import { type Admitted, refuse } from "./refusal.ts";

/** The query of a call, with its numbers parsed. */
export interface CallQuery {
  sdkAppId: number;
  /** UserID of the admin. */
  identifier: string;
  usersig: string;
}

/** The switches for reading a query. A switch that is left out has its default. */
export interface QueryRules extends Partial<Pick<Switches, "strict" | "unknownApp">> {
  /** Says whether an app exists. If it is left out, every well-formed SDKAppID exists. */
  isKnownApp?: (sdkAppId: number) => boolean;
}

const operationByPath = new Map(
  Object.entries(operations).map(([operation, { path }]) => [path as string, operation as OperationId]),
);

const uint32 = 4294967295;

/** Which operation a call is for: an unknown path is 60009, any method but POST is 60002. */
export function admitAddress(method: string, path: string): Admitted<OperationId> {
  const operation = operationByPath.get(path);
  if (!operation) return refuse(60009, `no such resource; known are ${[...operationByPath.keys()].join(", ")}`);
  if (method !== "POST") return refuse(60002, `the method must be POST, not ${excerpt(method)}`);
  return { value: operation };
}

/** Checks the five query parameters, but not the content of the signature. Its codes, in this order: 60012, 60006 or 70020, 60004, 70002, 60002. */
export function admitQuery(
  query: URLSearchParams,
  { isKnownApp, strict, unknownApp = "60006" }: QueryRules = {},
): Admitted<CallQuery> {
  const sdkappid = query.get("sdkappid");
  if (!sdkappid) return refuse(60012, "sdkappid is missing");
  const sdkAppId = Number(sdkappid);
  if (!isUint32(sdkappid) || sdkAppId === 0) return refuse(60006, `sdkappid must be an integer from 1 to ${uint32}`);
  if (isKnownApp?.(sdkAppId) === false) return refuse(Number(unknownApp), "sdkappid names no app of this service");
  const identifier = query.get("identifier");
  if (!identifier) return refuse(60004, "identifier is missing");
  const usersig = query.get("usersig");
  if (!usersig) return refuse(70002, "usersig is missing");
  if (strict === "on" && !isUint32(query.get("random") ?? ""))
    return refuse(60002, `random must be an integer from 0 to ${uint32}`);
  if (strict === "on" && query.get("contenttype") !== "json") return refuse(60002, "contenttype must be json");
  return { value: { sdkAppId, identifier, usersig } };
}

function isUint32(text: string): boolean {
  return /^\d{1,10}$/.test(text) && Number(text) <= uint32;
}
