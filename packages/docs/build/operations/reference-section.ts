import type { Group } from "../layout/columns.ts";
import { type OpenApiDocument, operationsOf } from "../schema/openapi.ts";

/** The list at the side of every page of the reference. */
export function referenceSection(document: OpenApiDocument): Group[] {
  const calls = operationsOf(document).map(({ id }) => ({ path: `operations/${id}/`, name: id }));
  return [
    { name: "Reference", pages: [{ path: "operations/", name: "All calls" }, ...calls] },
    {
      name: "More",
      pages: [
        { path: "reference/", name: "Redoc" },
        { path: "ledger/", name: "Ledger" },
        { path: "control/", name: "Control plane" },
        { path: "changelog/", name: "Changelog" },
      ],
    },
  ];
}
