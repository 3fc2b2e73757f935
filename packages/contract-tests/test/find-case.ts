import { type CaseId, type ContractCase, cases } from "../src/index.ts";

export function findCase(id: CaseId): ContractCase {
  const found = cases.find((contractCase) => contractCase.id === id);
  if (!found) throw new Error(`the spec has no case ${id}`);
  return found;
}
