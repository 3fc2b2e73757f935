import { isBuiltin } from "node:module";
import { posix } from "node:path";
import type { Package } from "../packages.ts";
import { type Import, importsOf } from "./imports.ts";
import type { SourceFile } from "./source-files.ts";
import type { Direction } from "./table.ts";

const scope = "@chat-friends/";

export interface Workspace {
  packages: Package[];
  files: SourceFile[];
}

/** Every dependency and import that breaks the directions, one sentence each. */
export function violations({ packages, files }: Workspace, directions: Readonly<Record<string, Direction>>): string[] {
  return packages.flatMap((each) => {
    const direction = directions[each.manifest.name];
    if (!direction) return [`${each.manifest.name} has no row in the table of directions`];
    const own = files.filter((file) => file.package === each.manifest.name);
    return [
      ...dependencyViolations(each, direction),
      ...own.flatMap((file) =>
        importViolations(file, direction).map((reason) => `${each.folder}/${file.path} ${reason}`),
      ),
    ];
  });
}

function dependencyViolations({ folder, manifest }: Package, direction: Direction): string[] {
  const runTime = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.peerDependencies };
  return Object.keys(runTime)
    .filter((name) => name.startsWith(scope) && !mayImport(name, direction))
    .map((name) => `${folder}/package.json depends on ${name}`);
}

function importViolations(file: SourceFile, direction: Direction): string[] {
  return importsOf(file.text).flatMap((each) => reasonAgainst(each, file, direction) ?? []);
}

function reasonAgainst({ specifier, typeOnly }: Import, file: SourceFile, direction: Direction): string | undefined {
  const ships = file.path.startsWith("src/");
  const forNode = !ships || mayUseNode(file.path, direction);
  if (specifier.startsWith(scope)) {
    const name = specifier.split("/", 2).join("/");
    const allowed = name === file.package || mayImport(name, direction) || (!ships && direction.aside?.includes(name));
    return allowed ? undefined : `imports ${name}`;
  }
  if (isBuiltin(specifier)) return forNode ? undefined : `imports ${specifier}, and is not for Node alone`;
  if (!specifier.startsWith(".")) return undefined;
  const target = posix.join(posix.dirname(file.path), specifier);
  if (target.startsWith("../")) return `imports ${specifier}, which is outside its package`;
  if (ships && !target.startsWith("src/") && !target.endsWith(".json"))
    return `imports ${specifier}, which does not ship`;
  if (forNode || typeOnly || !mayUseNode(target, direction)) return undefined;
  return `imports ${specifier}, which is for Node alone`;
}

function mayImport(name: string, { imports }: Direction): boolean {
  return imports === "any" || imports.includes(name);
}

function mayUseNode(path: string, { node }: Direction): boolean {
  return node.some((beginning) => path.startsWith(beginning));
}
