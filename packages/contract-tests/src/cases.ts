import { readFileSync } from "node:fs";
import { type OperationId, operationIds } from "@chat-friends/contract";
import { type Case, type CaseName, casesOf } from "@chat-friends/contract/examples";

/** `<operation>.<case>`, such as `friend_add.partial_failure`. */
export type CaseId<Ids extends OperationId = OperationId> = { [Id in Ids]: `${Id}.${CaseName<Id>}` }[Ids];

/** What the check of a case needs. */
export interface CheckedCase extends Case {
  id: string;
  operation: OperationId;
}

/** A case of the spec with its names: the operation and the case in it. */
export type ContractCase<Ids extends OperationId = OperationId> = {
  [Id in Ids]: Case<Id> & { id: CaseId<Id>; operation: Id; name: CaseName<Id> };
}[Ids];

/** Every hand-written case of every operation, in the order of the spec. */
export const cases: readonly ContractCase[] = operationIds.flatMap(namedCases);

function namedCases(operation: OperationId): ContractCase[] {
  const named = Object.entries<Case>(casesOf(operation)).map(([name, content]) => ({
    id: `${operation}.${name}`,
    operation,
    name,
    ...content,
  }));
  // The type of Object.entries doesn't say which names and requests belong to the operation.
  return named as ContractCase[];
}

/** A world file of the sandbox, as plain JSON. */
export type WorldOfCase = Readonly<Record<string, unknown>>;

const folder = new URL("../worlds/", import.meta.url);

/** The world that a case starts from, in the form of the sandbox's world files; undefined means the sandbox's default world. */
export function worldOf(id: CaseId): WorldOfCase | undefined {
  try {
    return JSON.parse(readFileSync(new URL(`${id}.json`, folder), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
