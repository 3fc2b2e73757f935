import { build, type Plugin } from "esbuild";

export interface Sources {
  /** What `import … from "validators"` gives: Ajv's standalone code, which still imports Ajv's run-time helpers. */
  validators: string;
  /** The module to bundle. */
  entry: string;
}

/** One ES module that imports nothing. */
export async function bundle({ validators, entry }: Sources): Promise<string> {
  const result = await build({
    stdin: { contents: entry, resolveDir: import.meta.dirname, loader: "js" },
    plugins: [moduleFromText("validators", validators)],
    bundle: true,
    format: "esm",
    target: "es2023",
    minify: true,
    write: false,
    legalComments: "none",
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error("esbuild wrote no file for the validators");
  return file.text;
}

function moduleFromText(name: string, contents: string): Plugin {
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
      onLoad({ filter: /.*/, namespace: name }, () => ({ contents, resolveDir: import.meta.dirname, loader: "js" }));
    },
  };
}
