/** A change as its author described it. */
export interface Change {
  /** Markdown. */
  readonly text: string;
  /** Packages whose users see it, without the scope. */
  readonly packages: readonly string[];
}

/** A released version and its changes. */
export interface Release {
  readonly version: string;
  readonly changes: readonly Change[];
}

/** A file of .changeset/ that is not part of a release yet. */
export function changesetOf(source: string): Change {
  const [, head = "", text = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const packages = [...head.matchAll(/^"@chat-friends\/([a-z-]+)":/gm)].map(([, name = ""]) => name);
  return { text: text.trim(), packages };
}

/** Merges the packages' CHANGELOG.md files, the newest version first. A change that several packages name appears once. */
export function releasesOf(changelogs: ReadonlyMap<string, string>): Release[] {
  const lines = [...changelogs].flatMap(([name, source]) => changesIn(source).map((change) => ({ ...change, name })));
  const versions = [...new Set(lines.map(({ version }) => version))].sort(newestFirst);
  return versions.map((version) => ({ version, changes: together(lines.filter((line) => line.version === version)) }));
}

interface Line {
  readonly version: string;
  readonly text: string;
}

function changesIn(source: string): Line[] {
  const [, ...sections] = source.split(/^## /m);
  return sections.flatMap((section) => {
    const [version = "", ...body] = section.split("\n");
    const [, ...items] = `\n${body.join("\n")}`.split(/^- /m);
    return items
      .map((item) => (item.split(/^#/m)[0] ?? "").replace(/^[0-9a-f]{7,}: /, "").trim())
      .filter((text) => !text.startsWith("Updated dependencies"))
      .map((text) => ({ version: version.trim(), text }));
  });
}

function together(lines: readonly (Line & { readonly name: string })[]): Change[] {
  const texts = [...new Set(lines.map(({ text }) => text))];
  return texts.map((text) => ({ text, packages: lines.filter((line) => line.text === text).map(({ name }) => name) }));
}

function newestFirst(a: string, b: string): number {
  return b.localeCompare(a, "en", { numeric: true });
}
