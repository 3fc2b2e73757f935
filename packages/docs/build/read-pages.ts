import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { readChangelog } from "./changelog/read-changelog.ts";
import { catalogue } from "./errors/catalogue.ts";
import { readWorlds } from "./errors/read-worlds.ts";
import { readSeenTexts } from "./errors/seen-texts.ts";
import { readGuides } from "./guides/read-guides.ts";
import { readSamples, type SampleFolders } from "./guides/samples.ts";
import { readSample } from "./home/first-call.ts";
import type { Page } from "./layout/layout.ts";
import { readTemplates } from "./layout/template.ts";
import { readLedger } from "./ledger/ledger.ts";
import { describe } from "./operations/description.ts";
import { referenceSection } from "./operations/reference-section.ts";
import { changelogPage } from "./pages/changelog.ts";
import { consolePage } from "./pages/console.ts";
import { controlPage } from "./pages/control.ts";
import { errorPage } from "./pages/error.ts";
import { errorsPage } from "./pages/errors.ts";
import { guidePages, guidesPage } from "./pages/guides.ts";
import { homePage } from "./pages/home.ts";
import { ledgerPage } from "./pages/ledger.ts";
import { livePage } from "./pages/live.ts";
import { operationPage } from "./pages/operation.ts";
import { operationsPage } from "./pages/operations.ts";
import { referencePage } from "./pages/reference.ts";
import { searchPage } from "./pages/search.ts";
import { usersigPage } from "./pages/usersig.ts";
import { type OpenApiDocument, operationsOf } from "./schema/openapi.ts";
import { magicTable } from "./tables/magic-user-ids.ts";
import { regionTable } from "./tables/regions.ts";
import { switchTable } from "./tables/switches.ts";
import { textTable } from "./tables/texts.ts";

/** The sources of the pages. All are file system paths. */
export interface PageSources {
  readonly ledgerYaml: string;
  readonly switchesYaml: string;
  readonly errorsYaml: string;
  /** The program whose beginning the home page shows. */
  readonly firstCall: string;
  /** Folder of the guides, as Markdown. */
  readonly guides: string;
  /** Folders of the programs that the guides show. */
  readonly samples: SampleFolders;
  /** Folder of the worlds that cases start from in the sandbox. */
  readonly worlds: string;
  /** Description of the sandbox's control plane. */
  readonly controlYaml: string;
  /** Folder of the changes that are not part of a release yet. */
  readonly changesets: string;
  /** Folder of the packages, whose changelogs are shown. */
  readonly packages: string;
  /** Folder of the HTML templates. */
  readonly templates: string;
}

/** Every page of the site. If a page can't be made, the error says why. */
export async function readPages(document: OpenApiDocument, sources: PageSources): Promise<Page[]> {
  const template = await readTemplates(sources.templates);
  const sections = await readLedger({ ledger: sources.ledgerYaml, switches: sources.switchesYaml });
  const guides = await readGuides(sources.guides);
  const sample = await readSamples(sources.samples);
  const worlds = await readWorlds(sources.worlds);
  const texts = textTable(await readSeenTexts(sources.errorsYaml), "../../");
  const { version } = document.info;
  const section = referenceSection(document);
  const changelog = await readChangelog(sources.changesets, sources.packages);
  const firstCall = await readSample(sources.firstCall);
  const controlYaml = await readFile(sources.controlYaml, "utf8");
  const descriptions = operationsOf(document).map((operation) =>
    describe(operation, document, sample(`operations/${operation.id}.ts`)),
  );
  return [
    homePage(template("home"), { document, sample: firstCall }),
    guidesPage(template("guides"), guides),
    ...guidePages(guides, {
      sample,
      slots: { regions: regionTable(), switches: switchTable(), magicUserIds: magicTable("../../"), texts },
    }),
    referencePage(template("reference"), document, descriptions),
    ledgerPage(template("ledger"), sections),
    consolePage(template("console"), document, worlds),
    livePage(template("live")),
    usersigPage(template("usersig")),
    operationsPage(template("operations"), document),
    ...descriptions.map((description) => operationPage(template("operation"), description, { section, worlds })),
    errorsPage(template("errors")),
    ...catalogue.map((code) => errorPage(template("error"), code, { version, worlds, sample })),
    searchPage(template("search")),
    controlPage(template("control"), parse(controlYaml), controlYaml, section),
    changelogPage(template("changelog"), changelog, version, section),
  ];
}
