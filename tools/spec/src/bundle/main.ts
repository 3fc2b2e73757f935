// node main.ts FOLDER: writes the files for other tools into FOLDER/dist, from the bundle in FOLDER/annotated and errors.yaml.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { typesFile } from "../generate/files/types.ts";
import { brunoFolder } from "./bruno.ts";
import type { Document } from "./document.ts";
import { forConsumers } from "./for-consumers.ts";
import { postmanCollection } from "./postman.ts";

const [folder = "."] = process.argv.slice(2);
const annotated: Document = JSON.parse(await readFile(join(folder, "annotated/openapi.json"), "utf8"));
const document = forConsumers(annotated, parse(await readFile(join(folder, "errors.yaml"), "utf8")));
const dist = join(folder, "dist");

const files = {
  "openapi.json": `${JSON.stringify(document, null, 2)}\n`,
  "openapi.yaml": stringify(document, { aliasDuplicateObjects: false, lineWidth: 0 }),
  "chat-friends.d.ts": `// The types of openapi.yaml, made by openapi-typescript; tags and sources are template literals.\n\n${await typesFile({ bundle: document })}`,
  "chat-friends.postman.json": postmanCollection(document),
  ...Object.fromEntries(Object.entries(brunoFolder(document)).map(([name, text]) => [join("bruno", name), text])),
};

await rm(dist, { recursive: true, force: true });
await mkdir(join(dist, "bruno"), { recursive: true });
await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(dist, name), text)));
await cp(join(folder, "ARTEFACTS.md"), join(dist, "README.md"));
