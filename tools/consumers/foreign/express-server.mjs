// node express-server.mjs PORT BUNDLE: express-openapi-validator before handlers that answer with each operation's first example.

import { readFileSync } from "node:fs";
import express from "express";
import { middleware } from "express-openapi-validator";

const [port, bundle] = process.argv.slice(2);
const { paths } = JSON.parse(readFileSync(bundle.replace(/yaml$/, "json"), "utf8"));
const app = express();
app.use(express.json({ limit: "16mb" }));
app.use(middleware({ apiSpec: bundle, validateRequests: true, validateResponses: true, validateSecurity: false }));
for (const [path, { post }] of Object.entries(paths)) {
  const [first] = Object.values(post.responses["200"].content["application/json"].examples);
  app.post(path, (_request, response) => response.json(first.value));
}
app.use((error, _request, response, _next) => response.status(error.status ?? 500).json({ message: error.message }));
app.listen(Number(port), "127.0.0.1");
