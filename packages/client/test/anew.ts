let runs = 0;

/** Runs a module of this package again, as a new process does; the modules that it imports are kept. */
export async function anew<Module>(path: string): Promise<Module> {
  runs += 1;
  return import(`${new URL(path, import.meta.url).href}?run=${runs}`);
}
