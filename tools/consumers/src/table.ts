import { markdownTable } from "@chat-friends/testing/text-table";
import type { Findings } from "./examine.ts";
import { versionOf } from "./foreign.ts";
import type { Generated } from "./generator.ts";
import { type Probe, probeNames } from "./probes.ts";

const introduction = `# What the tools of others make of the bundle

Written by \`pnpm --filter @chat-friends/consumers run table\`, which runs every tool on \`spec/dist\`, and compared by \`pnpm proof\`. Edit the
rows in \`tools/consumers/src\`, not this file. "Narrows" means that a probe compiles under strict TypeScript 5.9, and that the same probe without
the check, or with a misspelt tag, does not.
`;

/** CONSUMERS.md. */
export function tableOf(findings: Findings): string {
  const { validators, servers, converters, sent } = findings;
  const { mcp } = converters;
  return [
    introduction,
    "## Types and schemas\n",
    rows(
      [
        "tool",
        "version",
        "runs",
        "ActionStatus",
        "ResultCode",
        "Tag",
        "misspelt Tag",
        "defaults stay optional",
        "names of codes",
        "packets accepted",
        "what is lost",
        "what helps",
      ],
      [ownRow(findings), ...findings.generated.map(generatedRow)],
    ),
    "`Tag` needs a pattern in a type, which only template literals can say: take `chat-friends.d.ts`, or compare with the standard tags by hand.",
    "`@chat-friends/contract` exports `paths` and `components`, the same types as `chat-friends.d.ts`.\n",
    "## Validators, servers and converters\n",
    rows(
      ["tool", "version", "found", "what is lost", "what helps"],
      [
        tool("Spectral, `spectral:oas`", "@stoplight/spectral-cli", validators.spectral, "nothing", "none is needed"),
        tool(
          "Redocly, `recommended`",
          "@redocly/cli",
          validators.redocly,
          "nothing",
          "`operation-4xx-response: off`: HTTP is always 200",
        ),
        tool("swagger-parser", "@apidevtools/swagger-parser", validators.swaggerParser, "nothing", "none is needed"),
        tool(
          "Prism, mock",
          "@stoplight/prism-cli",
          `${servers.mock} requests answered`,
          "state, and the check of a signature",
          "`--errors`",
        ),
        tool(
          "Prism, proxy before the sandbox",
          "@stoplight/prism-cli",
          `${servers.proxy} cases without a violation`,
          "byte limits",
          "`--errors`",
        ),
        tool(
          "express-openapi-validator",
          "express-openapi-validator",
          `${servers.expressValidator} requests and replies valid`,
          "byte limits",
          "`validateSecurity: false`, or a handler for `UserSig`",
        ),
        tool(
          "openapi-backend",
          "openapi-backend",
          `${servers.backend} requests and replies valid`,
          "byte limits; it takes no key of a scheme in the query",
          "`quick: true`, because it checks the document as OpenAPI 3.0; take `usersig` off the query first",
        ),
        tool(
          "openapi-to-postmanv2",
          "openapi-to-postmanv2",
          `${converters.postman} kept`,
          "names of saved replies: each has its operation's description",
          "take `chat-friends.postman.json`",
        ),
        tool(
          "Bruno's converters",
          "@usebruno/converters",
          `${converters.bruno} kept`,
          "saved replies",
          "take `bruno/`",
        ),
        tool(
          "openapi-mcp-generator",
          "openapi-mcp-generator",
          `asks the model for the signature: ${yes(mcp.asked)}; takes it from its environment: ${yes(mcp.fromEnvironment)}`,
          "nothing",
          "the environment variable that it names",
        ),
      ],
    ),
    "## Ready-made, sent as imported to a sandbox with its defaults\n",
    rows(
      ["artefact", "sent by", "version", "answered"],
      [
        ["`chat-friends.postman.json`", "newman", versionOf("newman"), sent.postman.join(", ")],
        ["`bruno/`", "Bruno's command line", versionOf("@usebruno/cli"), sent.bruno.join(", ")],
      ],
    ),
  ].join("\n");
}

function ownRow({ ownTypes }: Findings): string[] {
  const loses = "limits";
  return ["**chat-friends.d.ts**", "", "ready-made", ...probeCells(ownTypes), "yes", "", loses, "none is needed"];
}

function generatedRow({ generator, runs, probes, namesCodes, packets = "" }: Generated): string[] {
  const { name, lost, helps } = generator;
  return [name, versionOf(generator.package), runs, ...probeCells(probes), yes(namesCodes), packets, lost, helps];
}

function probeCells(probes: Record<Probe, boolean> | undefined): string[] {
  return probeNames.map((probe) => (probes === undefined ? "" : wordFor(probe, probes[probe])));
}

function wordFor(probe: Probe, holds: boolean): string {
  if (probe === "misspelt Tag") return holds ? "refused" : "compiles";
  if (probe === "optional") return yes(holds);
  return holds ? "narrows" : "no";
}

function tool(name: string, from: string, found: string, lost: string, helps: string): string[] {
  return [name, versionOf(from), found, lost, helps];
}

function rows(header: string[], body: string[][]): string {
  return `${markdownTable(header, body).join("\n")}\n`;
}

function yes(holds: boolean): string {
  return holds ? "yes" : "no";
}
