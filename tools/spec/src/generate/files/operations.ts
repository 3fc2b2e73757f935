import { type OperationObject, operationsOf, requestOf } from "../../model/bundle.ts";
import type { Schema } from "../../model/schema.ts";
import { pascalCase } from "../../model/spec.ts";
import type { GeneratorInput } from "../input.ts";
import { dereference } from "../schema-variants/dereference.ts";
import { constant } from "./typescript.ts";

/** operations.gen.ts: one row per operation, and the regions of the service. */
export function operationsFile({ bundle, catalogue }: GeneratorInput): string {
  const rows = operationsOf(bundle).map((operation) => [
    operation.operationId,
    {
      path: operation.path,
      command: pascalCase(operation.operationId),
      ...itemMembers(operation),
      tolerated: toleratedMembers(operation, bundle.components.schemas),
      codes: catalogue.operations
        .filter(({ returned_by }) => returned_by.includes(operation.operationId))
        .map(({ code }) => code),
    },
  ]);
  const optional = operationsOf(bundle).map((operation) => [
    operation.operationId,
    optionalMembers(operation, bundle.components.schemas),
  ]);
  const types = 'import type { Operation, OptionalMembers, Regions } from "./tables.ts";\n\n';
  return (
    types +
    constant("operations", Object.fromEntries(rows), "Record<string, Operation>") +
    "\n" +
    constant("optionalMembers", Object.fromEntries(optional), "Record<string, OptionalMembers>") +
    "\n" +
    constant("regions", regionsOf(bundle), "Regions")
  );
}

function itemMembers(operation: OperationObject): object {
  const batch = operation["x-batch"];
  return { requestItems: batch?.request ?? null, replyItems: batch?.reply ?? null };
}

type Schemas = GeneratorInput["bundle"]["components"]["schemas"];

/** The members that a request may lack, because the service was seen to go without them. */
function toleratedMembers(operation: OperationObject, schemas: Schemas): string[] {
  const { properties = {} } = dereference(requestOf(operation).schema, schemas);
  return Object.keys(properties).filter((name) => properties[name]?.["x-tolerated"]);
}

/** The members that a request or an item may lack: the spec doesn't require them, or they are tolerated. */
function optionalMembers(operation: OperationObject, schemas: Schemas): { request: string[]; item: string[] } {
  const request = dereference(requestOf(operation).schema, schemas);
  const items = request.properties?.[operation["x-batch"]?.request ?? ""]?.items ?? {};
  return { request: [...notRequired(request), ...toleratedMembers(operation, schemas)], item: notRequired(items) };
}

function notRequired({ properties = {}, required = [] }: Schema): string[] {
  return Object.keys(properties).filter((name) => !required.includes(name));
}

function regionsOf({ servers }: GeneratorInput["bundle"]): Record<string, object> {
  const names = new Set(servers.flatMap((server) => server["x-region"] ?? []));
  return Object.fromEntries(
    [...names].map((name) => {
      const hosts = servers.filter((server) => server["x-region"] === name);
      const standby = hosts.find((server) => server["x-standby"])?.url ?? null;
      const primary = hosts.find((server) => !server["x-standby"]);
      return [name, { primary: primary?.url, standby, retired: primary?.["x-retired"] ?? false }];
    }),
  );
}
