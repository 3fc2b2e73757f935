import { basename, join } from "node:path";
import type { Package } from "../packages.ts";

/** Tarballs of a package and of those of ours that it needs, its own first. */
export function tarballsFor(name: string, published: readonly Package[]): string[] {
  const needed = new Set([name]);
  for (const each of needed) {
    const manifest = published.find((one) => one.manifest.name === each)?.manifest;
    for (const other of Object.keys(manifest?.dependencies ?? {})) {
      if (published.some((one) => one.manifest.name === other)) needed.add(other);
    }
  }
  return [...needed].map(tarballOf);
}

/** `@chat-friends/client` as `client.tgz`. */
export function tarballOf(name: string): string {
  return `${basename(name)}.tgz`;
}

/** What `pack:all` prints: how each package manager installs the tarballs in a folder. */
export function installLines(folder: string, names: readonly string[]): string {
  const places = names.map((name) => [name, `file:${join(folder, tarballOf(name))}`] as const);
  const overrides = places.map(([name, place]) => `  "${name}": ${place}`);
  const resolutions = JSON.stringify({ resolutions: Object.fromEntries(places) }, null, 2);
  return `\
${names.length} tarballs are in ${folder}. In a project of your own:

npm install ${names.map((name) => join(folder, tarballOf(name))).join(" ")}

pnpm finds the packages behind one another with this in pnpm-workspace.yaml; then \`pnpm add ${place(places, "client")}\`:

overrides:
${overrides.join("\n")}

yarn 4 with this in package.json; then \`yarn add @chat-friends/client@${place(places, "client")}\`:

${resolutions}`;
}

/**
 * The section of a package's README that says how to install it, which changes with the first release.
 *
 * `packageManager` is the root's: name and version of pnpm.
 */
export function installSection({ manifest }: Package, published: readonly Package[], packageManager: string): string {
  if (manifest.version !== "0.0.0") return `## Install\n\n\`\`\`sh\nnpm install ${manifest.name}\n\`\`\`\n`;
  const tarballs = tarballsFor(manifest.name, published).map((tarball) => `CLONE/tarballs/${tarball}`);
  return `\
## Install

It is not on npm yet, so a clone packs it. \`pack:all\` prints the second line with the real paths, and what pnpm and yarn need beside it.

\`\`\`sh
npx -y ${packageManager} pack:all
npm install ${tarballs.join(" ")}
\`\`\`
`;
}

function place(places: readonly (readonly [string, string])[], name: string): string {
  return places.find(([each]) => basename(each) === name)?.[1] ?? "";
}
