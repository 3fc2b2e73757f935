import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";

/** A guide as its author wrote it: three lines of metadata, then Markdown. */
export interface Guide {
  /** The name of its file without the extension. It is also its folder on the site. */
  readonly name: string;
  readonly title: string;
  /** One sentence. */
  readonly description: string;
  /** Markdown. */
  readonly text: string;
}

/** Every guide of a folder, sorted by the `order` in its head. If a head is not complete, the error names the file. */
export async function readGuides(folder: string): Promise<Guide[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".md"));
  const guides = await Promise.all(
    files.map(async (file) => guideOf(file, await readFile(join(folder, file), "utf8"))),
  );
  return guides.sort((a, b) => a.order - b.order).map(({ order: _, ...guide }) => guide);
}

function guideOf(file: string, source: string): Guide & { order: number } {
  const [, head = "", text = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const { title, description, order }: Record<string, unknown> = parse(head) ?? {};
  if (typeof title !== "string" || typeof description !== "string" || typeof order !== "number") {
    throw new Error(
      `The guide ${file} must begin with --- and a title, a description and an order (a number), then ---.`,
    );
  }
  return { name: file.replace(/\.md$/, ""), title, description, order, text };
}
