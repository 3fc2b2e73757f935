import type { Document } from "./document.ts";
import { type SampleCall, type SampleCalls, sampleCalls } from "./sample-calls.ts";

/** The files of a Bruno folder by their names: the collection, and a request per operation. */
export function brunoFolder(document: Document): Record<string, string> {
  const samples = sampleCalls(document);
  const about = { version: "1", name: document.info.title, type: "collection" };
  return {
    "bruno.json": `${JSON.stringify(about, null, 2)}\n`,
    "collection.bru": collection(document, samples),
    ...Object.fromEntries(
      samples.calls.map((call, index) => [`${call.operation}.bru`, request(call, samples, index + 1)]),
    ),
  };
}

function collection({ info }: Document, { baseUrl, query, signature }: SampleCalls): string {
  const variables = [
    ["baseUrl", baseUrl],
    ...query.map(({ name, example }) => [name, String(example)]),
    [signature.name, signature.value],
  ];
  return [
    block(
      "vars:pre-request",
      variables.map(([name, value]) => `${name}: ${value}`),
    ),
    block("docs", info.description.trim().split("\n")),
  ].join("\n");
}

/** The signature is a parameter too: Bruno adds a key to an address only before it fills in the variables, and fails. */
function request(call: SampleCall, { query, signature }: SampleCalls, place: number): string {
  const { path, summary, description, cases } = call;
  const names = [...query, signature].map(({ name }) => name);
  const written = names.map((name) => `${name}={{${name}}}`);
  return [
    block("meta", [`name: ${summary}`, "type: http", `seq: ${place}`]),
    block("post", [`url: {{baseUrl}}${path}?${written.join("&")}`, "body: json", "auth: none"]),
    block(
      "params:query",
      names.map((name) => `${name}: {{${name}}}`),
    ),
    block("body:json", JSON.stringify(cases[0]?.request, null, 2).split("\n")),
    block("docs", [description]),
  ].join("\n");
}

function block(name: string, lines: string[]): string {
  return `${name} {\n${lines.map((line) => `  ${line}`.trimEnd()).join("\n")}\n}\n`;
}
