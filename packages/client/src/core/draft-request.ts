/**
 * Stands in for the Request that openapi-fetch makes and `signing` replaces: a real one costs as much as the rest of a call.
 *
 * openapi-fetch asks whether what a middleware returns is an instance of this class; a real Request is.
 */
export class DraftRequest {
  constructor(url: string, init: RequestInit) {
    Object.assign(this, init, { url, text: async () => init.body });
  }

  static [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Request;
  }
}
