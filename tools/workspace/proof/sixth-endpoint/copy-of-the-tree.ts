import { execFile, execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../../../..");
const bins = join(root, "node_modules/.bin");

/** How a command of the copy ended. */
export interface Ended {
  code: number;
  /** Both output streams, in the order of the terminal. */
  output: string;
}

/** A copy of the tree as git sees it, in another folder, with the installed dependencies of this one. */
export interface Copy {
  folder: string;
  write(path: string, text: string): void;
  /** Inserts a line before the given line. Throws if the given line is missing. */
  insert(path: string, line: string, before: string): void;
  replace(path: string, text: string, by: string): void;
  run(folder: string, command: string, ...args: string[]): Promise<Ended>;
}

/** Copies it into an empty folder. */
export function copyOfTheTree(folder: string): Copy {
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root });
  const packages = new Set<string>();
  for (const file of files.toString().trim().split("\n")) {
    if (!existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
    if (file.endsWith("/package.json")) packages.add(dirname(file));
  }
  linkDependencies(folder, packages);

  const edit = (path: string, change: (text: string) => string) => {
    const text = readFileSync(join(folder, path), "utf8");
    const changed = change(text);
    if (changed === text) throw new Error(`nothing was changed in ${path}`);
    writeFileSync(join(folder, path), changed);
  };
  return {
    folder,
    write: (path, text) => writeFileSync(join(folder, path), text),
    insert: (path, line, before) => edit(path, (text) => text.replace(before, `${line}${before}`)),
    replace: (path, text, by) => edit(path, (whole) => whole.replaceAll(text, by)),
    run: (cwd, command, ...args) => run(join(folder, cwd), command, args),
  };
}

/** pnpm's links between workspace packages are relative, so the links in the copy point into the copy. */
function linkDependencies(folder: string, packages: Iterable<string>): void {
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const path of packages) {
    const modules = join(path, "node_modules");
    const isOurs = existsSync(join(root, modules));
    if (isOurs) cpSync(join(root, modules), join(folder, modules), { recursive: true, verbatimSymlinks: true });
  }
}

/** Without pnpm, because it would install into the folder that both trees share. */
function run(cwd: string, command: string, args: string[]): Promise<Ended> {
  const PATH = [join(cwd, "node_modules/.bin"), bins, process.env["PATH"]].join(":");
  const env = { ...process.env, PATH, REDOCLY_TELEMETRY: "off", NO_COLOR: "1" };
  return new Promise((resolve) => {
    execFile(command, args, { cwd, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const code = typeof error?.code === "number" ? error.code : error ? 1 : 0;
      resolve({ code, output: `${stdout}${stderr}` });
    });
  });
}
