import type { Document } from "./document.ts";
import { type SampleCall, type SampleCalls, sampleCalls } from "./sample-calls.ts";

const format = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

/** A Postman collection: a request per operation, and a saved reply per case, named by the subject of the case. */
export function postmanCollection(document: Document): string {
  const samples = sampleCalls(document);
  const { info } = document;
  const collection = {
    info: { name: info.title, description: info.description, schema: format },
    variable: [
      variable("baseUrl", samples.baseUrl),
      ...samples.query.map(({ name, example }) => variable(name, String(example))),
      variable(samples.signature.name, samples.signature.value),
    ],
    auth: {
      type: "apikey",
      apikey: [
        { key: "key", value: samples.signature.name },
        { key: "value", value: `{{${samples.signature.name}}}` },
        { key: "in", value: "query" },
      ],
    },
    item: samples.calls.map((call) => item(call, samples)),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function variable(key: string, value: string) {
  return { key, value, type: "string" };
}

function item(call: SampleCall, samples: SampleCalls) {
  return {
    name: call.summary,
    request: request(call, samples, call.cases[0]?.request),
    response: call.cases.map(({ summary, request: sent, reply }) => ({
      name: summary,
      originalRequest: request(call, samples, sent),
      status: "OK",
      code: 200,
      header: [{ key: "Content-Type", value: "application/json" }],
      _postman_previewlanguage: "json",
      body: JSON.stringify(reply, null, 2),
    })),
  };
}

function request({ path, description }: SampleCall, { query }: SampleCalls, body: unknown) {
  const written = query.map(({ name }) => `${name}={{${name}}}`).join("&");
  return {
    method: "POST",
    description,
    header: [{ key: "Content-Type", value: "application/json" }],
    url: {
      raw: `{{baseUrl}}${path}?${written}`,
      host: ["{{baseUrl}}"],
      path: path.split("/").filter(Boolean),
      query: query.map(({ name, description: says }) => ({ key: name, value: `{{${name}}}`, description: says })),
    },
    body: { mode: "raw", raw: JSON.stringify(body, null, 2), options: { raw: { language: "json" } } },
  };
}
