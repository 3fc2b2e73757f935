export interface Import {
  specifier: string;
  /** `import type` and `export type` do not exist at run time. */
  typeOnly: boolean;
}

// Biome formats every file: a static import starts its line, and a specifier has double quotes.
const fromClause = /^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm;
const call = /(?<![.\w])(?:import|import\.meta\.resolve|require)\(\s*"([^"]+)"/g;

/** Every module that a file of TypeScript or JavaScript imports: static, dynamic, re-exported or required. */
export function importsOf(text: string): Import[] {
  return [
    ...Array.from(text.matchAll(fromClause), ([, type, specifier = ""]) => ({
      specifier,
      typeOnly: type !== undefined,
    })),
    ...Array.from(text.matchAll(call), ([, specifier = ""]) => ({ specifier, typeOnly: false })),
  ];
}
