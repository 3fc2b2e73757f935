import type { OpenApi } from "../model/bundle.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Switch } from "../model/spec.ts";

/** The input of the generated files. */
export interface GeneratorInput {
  bundle: OpenApi;
  catalogue: Catalogue;
  /** switches.yaml: rows by name. */
  switches: Record<string, Switch>;
}
