import { copyFile, cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { homePage } from "./home-page.ts";
import { readLedger } from "./ledger.ts";
import { ledgerPage } from "./ledger-page.ts";
import type { OpenApiDocument } from "./openapi.ts";
import { headersByPath, pagePolicy, referencePolicy } from "./policies.ts";
import { readNotices, renderWithRedoc } from "./redoc.ts";
import { localScript } from "./redoc-script.ts";
import { readSample } from "./sample.ts";
import { fill } from "./template.ts";

/** Where the site is made from, and the folder it is written to (emptied first). All are file system paths. */
export interface SiteOptions {
  readonly specJson: string;
  readonly specYaml: string;
  readonly ledgerYaml: string;
  readonly sample: string;
  readonly sources: string;
  readonly output: string;
}

/** Writes the whole site; throws, naming what is wrong, rather than write half a page. */
export async function writeSite(options: SiteOptions): Promise<void> {
  const { specJson, specYaml, ledgerYaml, sample, sources, output } = options;
  const source = (path: string): Promise<string> => readFile(join(sources, path), "utf8");
  const document: OpenApiDocument = JSON.parse(await readFile(specJson, "utf8"));
  const home = homePage(await source("index.html"), { document, sample: await readSample(sample), policy: pagePolicy });
  const sections = await readLedger(ledgerYaml);
  const ledger = ledgerPage(await source("ledger/index.html"), { sections, policy: pagePolicy });
  const reference = fill(await source("reference/index.html"), { policy: referencePolicy });
  const script = localScript(await renderWithRedoc(specJson));

  await rm(output, { recursive: true, force: true });
  await cp(sources, output, { recursive: true });
  const write = (path: string, text: string): Promise<void> => writeFile(join(output, path), text);
  await Promise.all([
    write("index.html", home),
    write("ledger/index.html", ledger),
    write("reference/index.html", reference),
    write("reference/redoc.js", script),
    write("reference/redoc-notices.txt", await readNotices()),
    write("headers.json", `${JSON.stringify(headersByPath, null, 2)}\n`),
    copyFile(specJson, join(output, "openapi.json")),
    copyFile(specYaml, join(output, "openapi.yaml")),
  ]);
}
