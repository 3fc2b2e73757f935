/** Node's HTTP module. To `import` it would read all it exports, and with that load a client that nobody here needs: a tenth of the start. */
export const { createServer, STATUS_CODES } = process.getBuiltinModule("node:http");
