import type { Command } from "commander";
import { exitCodes } from "../exit-codes.ts";
import { unwritable } from "../file-faults.ts";
import type { ImportOptions } from "../import/import-file.ts";
import { quotedForShell } from "../quoted-for-shell.ts";
import { appOptions, targetOption } from "../settings/app-options.ts";
import { flag, InputArgument, option } from "../settings/option.ts";
import { integerIn, listIn } from "../settings/readers.ts";
import { secretKeyOption } from "../settings/secrets.ts";
import { add } from "./subcommand.ts";

interface ImportCommand extends ImportOptions {
  check?: true;
  dryRun?: true;
}

/** `import`. */
export function addImport(program: Command): void {
  const command = add(program, "import", "import friendships from a file of CSV or NDJSON")
    .addArgument(new InputArgument("<file>", "a file, packed by gzip or not, or - for standard input"))
    .addOption(
      flag("--check", "read the whole file and name each fault in it; nothing is sent").conflicts(["dryRun", "resume"]),
    )
    .addOption(flag("--dry-run", "say how many calls it takes, and how long; nothing is sent").conflicts("resume"))
    .addOption(flag("--resume", "go on where an import of this file was stopped"))
    .option("--report <file>", "where the rows go that are refused; beside the file unless given")
    .addOption(ignoreOption())
    .addOption(rateOption())
    .addOption(flag("--json", "one JSON object per line in place of text"))
    .addHelpText(
      "after",
      `
Columns: From_Account, To_Account, AddSource; and Remark, RemarkTime, GroupName (lists with | between), AddWording,
AddTime, Custom.<name>. A line of NDJSON has From_Account and the members of an item.
The report has the same columns, a code and an explanation: correct it, and import it.

Examples:
  ${program.name()} import friends.csv --check
  ${program.name()} import friends.csv.gz
  zcat friends.csv.gz | ${program.name()} import - --json`,
    )
    .action(async (file: string, options) => {
      const { withEndEvent } = await import("../job/end-event.ts");
      await withEndEvent(options.json === true, console.log, () => runImport(file, options, command));
    });
  for (const each of [targetOption(), ...appOptions(), secretKeyOption()]) command.addOption(each);
}

async function runImport(file: string, options: ImportCommand, command: Command): Promise<void> {
  if (options.check) {
    const { check } = await import("../import/check.ts");
    const { faults } = await check(file, options, console.log);
    process.exitCode = faults > 0 ? exitCodes.refused : exitCodes.done;
    return;
  }
  if (options.dryRun) {
    const { plan } = await import("../import/plan.ts");
    const { text, faults } = await plan(file, options);
    console.log(text);
    process.exitCode = faults > 0 ? exitCodes.refused : exitCodes.done;
    return;
  }
  const { importFile } = await import("../import/import-file.ts");
  process.exitCode = await importFile(file, options, {
    ...{ environment: process.env, clock: Date, signal: interruption(file) },
    ...{ stdout: process.stdout, stderr: process.stderr },
    resumeLine: resumeLineOf(command, file),
  });
}

/** `export`. */
export function addExport(program: Command): void {
  const command = add(program, "export", "write the friends of some users, in the form that import takes")
    .addArgument(new InputArgument("<owners>", "a file of CSV or NDJSON with From_Account, or - for standard input"))
    .option("--output <file>", "standard output unless given")
    .addOption(flag("--ndjson", "NDJSON in place of CSV"))
    .addOption(customOption())
    .addOption(rateOption())
    .addHelpText(
      "after",
      `
With To_Account beside From_Account, only those friends; otherwise all who are in a list of theirs. Friends in
no list are not found: no call of the service names them.

Examples:
  ${program.name()} export owners.csv --output friends.csv --custom Age,Since
  ${program.name()} export friends.csv --output read-back.csv`,
    )
    .action(async (file: string, options) => {
      const { exportFriends } = await import("../export/export-friends.ts");
      process.exitCode = await exportFriends(file, options, {
        ...{ environment: process.env, clock: Date, signal: interruption(file) },
        ...{ stdout: process.stdout, stderr: process.stderr },
      });
    });
  for (const each of [targetOption(), ...appOptions(), secretKeyOption()]) command.addOption(each);
}

/** Stops with the first Ctrl-C or other request to end, or when nobody can read what is written; the second Ctrl-C ends the process. */
function interruption(file: string): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => stop.abort());
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    const hasLeft = error.code === "EPIPE";
    stop.abort(hasLeft ? undefined : unwritable("standard output", "", error, "send it elsewhere"));
  });
  // An input that stays open would keep the process alive.
  if (file === "-") stop.signal.addEventListener("abort", () => process.stdin.destroy());
  return stop.signal;
}

/** The line that goes on with an import: its options as they were given. No option holds a secret. */
function resumeLineOf(command: Command, file: string): string {
  const given = command.options.filter((each) => command.getOptionValueSource(each.attributeName()) === "cli");
  const words = given.flatMap((each) => {
    const value: unknown = command.getOptionValue(each.attributeName());
    return each.long === "--resume" ? [] : [each.long ?? "", ...(each.required ? [String(value)] : [])];
  });
  // A name that begins with a dash would be taken for an option.
  const path = file.startsWith("-") ? `./${file}` : file;
  return `${command.parent?.name()} import ${[path, ...words, "--resume"].map(quotedForShell).join(" ")}`;
}

function ignoreOption() {
  return option<readonly string[]>({
    flags: "--ignore <names>",
    meaning: "columns or members of your own, which are not imported, such as id,created_at",
    allowed: "names with commas between; From_Account, To_Account and AddSource are needed",
    fallback: [],
    shownFallback: "none",
    read: (text) => listIn(text, (name) => !/^(?:From_Account|To_Account|AddSource)$/.test(name)),
    together: (earlier, later) => [...earlier, ...later],
  });
}

function customOption() {
  return option({
    flags: "--custom <names>",
    meaning: "custom fields to read, without Tag_SNS_Custom_",
    allowed: "names of 1 to 8 letters with commas between, each once, such as Age,Since",
    fallback: [],
    shownFallback: "none",
    read: (text) => onceEach(listIn(text, (name) => /^[A-Za-z]{1,8}$/.test(name))),
  });
}

function onceEach(names: string[] | undefined): string[] | undefined {
  return names && new Set(names).size === names.length ? names : undefined;
}

/** Calls of one operation a second at most. */
function rateOption() {
  return option({
    flags: "--rate <calls>",
    meaning: "calls a second at most; the service's limit is 200 for all that call it",
    allowed: "an integer from 1 to 10000",
    fallback: 200,
    read: (text) => integerIn(text, 1, 10_000),
  });
}
