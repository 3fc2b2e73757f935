import { readdir, readFile } from "node:fs/promises";
import { catalogue } from "../build/errors/catalogue.ts";
import { handlingOf } from "../build/errors/handling.ts";
import { importsFor } from "../build/guides/imports.ts";
import { regionOf } from "../build/guides/region.ts";
import { attributeOf, fences } from "../test/guides/fences.ts";

const folder = new URL("../samples/", import.meta.url);

/** TypeScript that was copied from a page. */
export interface Pasted {
  /** The path of the page. */
  readonly path: string;
  /** Its place among the pieces of code of the page. */
  readonly index: number;
  readonly code: string;
}

/**
 * The samples of the guides with what was copied in the place of their own code, and each other program in its own file. `pasted` names the
 * files with copied code: a sample of a page that was not opened calls the address that it was written with.
 */
export async function pastedPrograms(
  snippets: readonly Pasted[],
): Promise<{ files: Map<string, string>; pasted: Set<string> }> {
  const files = new Map<string, string>();
  const pasted = new Set<string>();
  for (const file of await readdir(folder, { recursive: true }))
    if (file.endsWith(".ts") && !file.startsWith("operations/"))
      files.set(file, await readFile(new URL(file, folder), "utf8"));
  for (const { path, index, code } of snippets) {
    const { file = `${path.replaceAll("/", "-")}${index}.ts`, region } = sampleAt(path, index);
    const whole = files.get(file);
    const isPart = whole !== undefined && region !== undefined;
    files.set(file, isPart ? withPart(whole, region, code) : code);
    pasted.add(file);
  }
  // A part imports this file from its own folder.
  for (const folder of ["handling", "sandbox"]) files.set(`${folder}/chat.ts`, files.get("chat.ts") ?? "");
  return { files, pasted };
}

/** A sample in which what was copied stands in the place of a region. The sample keeps the imports that the rest of it uses. */
function withPart(whole: string, region: string, code: string): string {
  const part = regionOf(whole, region);
  const body = whole.replaceAll(statement, "");
  const all = importsFor(whole, body.replace(part, "")) + body.replace(part, () => code);
  const names = new Map<string, string>();
  const rest = all.replaceAll(statement, (_line, list: string, from: string) => {
    for (const name of list.split(",").map((each) => each.trim())) if (name !== "") names.set(name, from);
    return "";
  });
  return [...names].map(([name, from]) => `import { ${name} } from "${from}";\n`).join("") + rest;
}

const statement = /^import \{([^}]*)\} from "([^"]+)";\n/gm;

/** The sample that a page shows in a place. A sample of another package has its own tests. */
function sampleAt(path: string, index: number): { file?: string | undefined; region?: string | undefined } {
  const [kind, name = ""] = path.split("/");
  const code = catalogue.find((each) => kind === "errors" && String(each.code) === name);
  if (code) return { file: `handling/${handlingOf(code).sample}.ts`, region: "handle" };
  if (kind !== "guides") return {};
  const fence = fences.filter(({ guide }) => guide === name)[index];
  return fence ? { file: attributeOf(fence, "sample"), region: attributeOf(fence, "region") } : {};
}
