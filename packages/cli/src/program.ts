import { readFileSync } from "node:fs";
import { excerpt } from "@chat-friends/contract/refuse";
import { Command } from "commander";
import { addExport, addImport } from "./command-line/bulk.ts";
import { addCall, addExplain } from "./command-line/calls.ts";
import { checkGivenValues } from "./command-line/given-values.ts";
import { addSandboxTools } from "./command-line/running-sandbox.ts";
import { addSandbox } from "./command-line/serve.ts";
import { addDoctor, addSign } from "./command-line/signatures.ts";
import { commandName } from "./command-name.ts";
import { exitCodesHelp } from "./exit-codes.ts";

/** The command line. What a command needs is loaded when it runs, so that help and small commands run on Node 20. */
export function makeProgram(environment: NodeJS.ProcessEnv = process.env): Command {
  const program = new Command(commandName(environment, process.argv[1]))
    .description("Sandbox and tools for the friend-management REST API of Tencent Cloud Chat (unofficial)")
    .version(versionOf())
    .configureOutput({ outputError: (text, write) => write(withExcerpt(text)), getOutHelpWidth: () => 110 })
    .configureHelp({
      optionDescription: ({ description, defaultValue, defaultValueDescription }) => {
        const fallback = defaultValueDescription ?? defaultValue;
        return fallback === undefined ? description : `${description} (default: ${fallback})`;
      },
    })
    .exitOverride()
    .hook("preAction", (_program, command) => checkGivenValues(command))
    .addHelpText("after", exitCodesHelp);
  addSandbox(program);
  addSign(program);
  addExplain(program);
  addCall(program);
  addImport(program);
  addExport(program);
  addDoctor(program);
  addSandboxTools(program);
  return program;
}

function versionOf(): string {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return version;
}

/** A message of Commander, in which long parts of the command line are shortened. */
function withExcerpt(message: string): string {
  return message.replace(/(argument|value|option|command) '(.*?)'(?= |\n|$)/gs, (_, what: string, quoted: string) =>
    what === "option" && quoted.startsWith("--") && quoted.length < 64
      ? `${what} '${quoted}'`
      : `${what} '${excerpt(quoted)}'`,
  );
}
