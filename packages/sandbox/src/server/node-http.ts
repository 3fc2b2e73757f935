import { createRequire } from "node:module";

const http: typeof import("node:http") = createRequire(import.meta.url)("node:http");

/** Node's HTTP module. To `import` it would read all it exports, and with that load a client that nobody here needs: a tenth of the start. */
export const { createServer, STATUS_CODES } = http;
