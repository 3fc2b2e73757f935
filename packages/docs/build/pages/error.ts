import { codeBlock } from "../code/code-block.ts";
import { type Code, errorSection, retryClasses } from "../errors/catalogue.ts";
import { scopeWords } from "../errors/code-list.ts";
import { handlingOf } from "../errors/handling.ts";
import { reasonList } from "../errors/reason-list.ts";
import { exampleOf } from "../errors/shown-by.ts";
import { triggerList } from "../errors/trigger-list.ts";
import { triggersOf, type Worlds } from "../errors/triggers.ts";
import { inColumns, type Place } from "../layout/columns.ts";
import type { Page } from "../layout/layout.ts";
import { pagePolicy } from "../layout/policies.ts";
import { breakable, escapeHtml, fill, prose } from "../layout/template.ts";
import { json } from "../operations/case-list.ts";

export interface ErrorParts {
  /** Version of the API description. */
  readonly version: string;
  readonly worlds: Worlds;
  /** TypeScript that handles a code, by its file below samples/ and its region. */
  readonly sample: (file: string, region: string) => string;
}

/** The page of one code. */
export function errorPage(template: string, code: Code, { version, worlds, sample }: ErrorParts): Page {
  const path = `errors/${code.code}/`;
  const handling = handlingOf(code);
  const advice = retryClasses[code.retry];
  return {
    path,
    title: `${code.code} ${code.name}`,
    description: code.meaning,
    policy: pagePolicy,
    styles: ["page.css", "text.css", "operations/operation.css", "errors/errors.css"],
    entries: [
      {
        kind: "Error",
        title: `${code.code} ${code.name}`,
        path,
        text: [code.meaning, code.cause, code.remedy, ...code.texts.map(({ text }) => text)].join(" "),
      },
    ],
    main: inColumns({
      path,
      section: errorSection,
      places: placesOf(code),
      content: fill(template, {
        code: String(code.code),
        name: breakable(code.name),
        meaning: prose(code.meaning),
        cause: prose(code.cause),
        remedy: prose(code.remedy),
        scope: scopeOf(code),
        retry: code.retry,
        retryName: advice.name,
        retryMeaning: prose(advice.meaning),
        handling: prose(handling.text),
        operations: operationLinks(code),
        version: escapeHtml(version),
        reasons: reasonList(code),
        example: example(code),
        sample: codeBlock(sample(`handling/${handling.sample}.ts`, "handle"), "ts"),
        triggers: triggerList(triggersOf(code, worlds)),
      }),
    }),
  };
}

function placesOf({ reasons }: Code): Place[] {
  return [
    ...(reasons.length > 0 ? [{ id: "texts", name: "What its text means" }] : []),
    { id: "example", name: "Example" },
    { id: "client", name: "In the client" },
    { id: "sandbox", name: "In the sandbox" },
  ];
}

function scopeOf({ scope }: Code): string {
  const members = scope.map((part) => (part === "item" ? "<code>ResultCode</code>" : "<code>ErrorCode</code>"));
  const words = scopeWords(scope);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}, as ${members.join(" or ")}`;
}

function operationLinks({ operations }: Code): string {
  if (operations.length === 0) return "The gateway returns it for any call";
  return operations.map((id) => `<a href="../../operations/${id}/">${id}</a>`).join(", ");
}

function example(code: Code): string {
  const { operation, name, summary, request, response, handWritten } = exampleOf(code);
  const origin = handWritten
    ? `The case <a href="../../operations/${operation}/#case-${name}">${name}</a> of ${operation}: ${escapeHtml(summary)}.`
    : `The case <code>${name}</code> of ${operation}, made from the error catalogue. The mocks answer it by name.`;
  return `<p>${origin}</p>
<div class="pair">
<div><h3>Request</h3>${json(request)}</div>
<div><h3>Reply</h3>${json(response)}</div>
</div>`;
}
