import { excerpt, isNestedTooDeep, maxBodyBytes, maxNesting } from "@chat-friends/contract/refuse";
import type { Call, Reply } from "../call.ts";
import { RefusedError } from "../refused.ts";
import { LossError, type Store, UnavailableError } from "../stores/store.ts";
import type { UncheckedControl } from "./control.ts";
import { problem } from "./problem.ts";
import { type Route, routes } from "./routes.ts";
import type { UncheckedTenants } from "./tenants.ts";
import { isSameText } from "./token.ts";

export interface ControlPlane {
  /** Without a token, only the health of the sandbox can be read. */
  token: string | undefined;
  tenants: UncheckedTenants;
  /** The sandbox's own app. */
  own: UncheckedControl;
  /** The store whose health is reported. */
  store: Pick<Store, "loss" | "shared">;
  /** Unix milliseconds of the start. */
  since: number;
}

const paths = [...new Set(routes.map(({ path }) => path))];

/** Answers a request below `/_sandbox/`; rejects only where the sandbox itself fails. */
export async function answerControl(call: Call, plane: ControlPlane): Promise<Reply> {
  const found = routes.filter(({ path }) => fits(path, call.path));
  const route = found.find(({ method }) => method === call.method);
  if (!route?.isOpen) {
    if (!plane.token) return problem(404, "there is no control plane: the sandbox was made without a control token");
    if (!isAuthorized(call, plane.token))
      return problem(401, "the header Authorization must be Bearer and the control token", {
        "www-authenticate": "Bearer",
      });
  }
  if (found.length === 0) return problem(404, `no such path; known are ${paths.join(", ")}`);
  if (!route) return notAllowed(call, found);
  return carryOut(route, call, plane);
}

async function carryOut(route: Route, call: Call, plane: ControlPlane): Promise<Reply> {
  try {
    if (!route.isOpen) await plane.tenants.refresh();
    const control = controlIn(call, plane);
    const number = Number(call.path.slice(call.path.lastIndexOf("/") + 1));
    const { tenants, store, since } = plane;
    if (!route.isOpen) await control.refresh();
    const body = await route.carryOut({
      control,
      tenants,
      store,
      since,
      number,
      query: call.query,
      body: () => parse(call.body),
    });
    await control.saved();
    return { status: route.status ?? 200, body: JSON.stringify(body), headers: { "cache-control": "no-store" } };
  } catch (error) {
    if (error instanceof RefusedError) return problem(statuses[error.reason], error.message);
    if (error instanceof LossError || error instanceof UnavailableError) return problem(503, error.message);
    throw error;
  }
}

const statuses = { invalid: 400, missing: 404, conflict: 409, large: 413 } as const;

function notAllowed({ method }: Call, found: readonly Route[]): Reply {
  const allowed = found.map((route) => route.method).join(", ");
  return problem(405, `the method must be ${allowed}, not ${excerpt(method)}`, { allow: allowed });
}

/** A path of the table matches itself. A name in braces matches any number. */
function fits(path: string, actual: string): boolean {
  const [beginning = "", rest] = path.split("{");
  if (rest === undefined) return actual === path;
  return actual.startsWith(beginning) && /^\d{1,16}$/.test(actual.slice(beginning.length));
}

function isAuthorized({ authorization = "" }: Call, token: string): boolean {
  const [, given = ""] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  return isSameText(given, token);
}

/** The app that `sdkappid` names. */
function controlIn({ query }: Call, { own, tenants }: ControlPlane): UncheckedControl {
  const given = query.get("sdkappid");
  const control = given === null ? own : tenants.get(Number(given));
  if (control) return control;
  const known = tenants.list().map(({ sdkAppId }) => sdkAppId);
  throw new RefusedError(
    "missing",
    `no tenant has the sdkappid ${excerpt(given ?? "")}; there are ${known.join(", ")}`,
  );
}

function parse(body: Uint8Array): unknown {
  if (body.byteLength > maxBodyBytes)
    throw new RefusedError("large", `the body must not have more than ${maxBodyBytes} bytes`);
  if (isNestedTooDeep(body))
    throw new RefusedError("invalid", `the body must not be nested more than ${maxNesting} deep`);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch (cause) {
    throw new RefusedError("invalid", "the body must be JSON in UTF-8", { cause });
  }
}
