/** The imports that one package may have at run time. */
export interface Direction {
  /** Packages of this workspace. */
  imports: readonly string[] | "any";
  /** Other packages that its `build/`, `samples/`, `browser/` and `recipes/` may import: they run only in the clone. */
  aside?: readonly string[];
  /** Beginnings of the paths, relative to the package, whose files may use Node's own modules. */
  node: readonly string[];
}

const contract = "@chat-friends/contract";
const usersig = "@chat-friends/usersig";
const client = "@chat-friends/client";
const mocks = "@chat-friends/mocks";
const sandbox = "@chat-friends/sandbox";
const contractTests = "@chat-friends/contract-tests";
const spec = "@chat-friends/spec";
const compile = "@chat-friends/compile";
const testing = "@chat-friends/testing";

/** The allowed imports: client, mocks and sandbox never import each other, and no published package imports a tool. */
export const directions: Readonly<Record<string, Direction>> = {
  [contract]: { imports: [], aside: [compile], node: [] },
  [usersig]: { imports: [], node: ["src/primitives/node"] },
  [client]: { imports: [contract, usersig], node: ["src/server", "src/node", "src/bulk/checkpoint/file-checkpoint"] },
  [mocks]: { imports: [contract], node: ["src/node"] },
  [sandbox]: {
    imports: [contract, usersig],
    aside: [compile],
    node: ["src/sqlite", "src/stores/sqlite", "src/postgres", "src/stores/postgres", "src/server"],
  },
  [contractTests]: { imports: [contract, usersig], node: ["src/"] },
  "@chat-friends/cli": { imports: [contract, client, sandbox, usersig, contractTests], node: ["src/"] },
  "@chat-friends/docs": {
    imports: [contract, client, mocks, sandbox, usersig],
    aside: [contractTests, spec, testing],
    node: [],
  },

  [spec]: { imports: [], node: [] },
  "@chat-friends/spec-tools": { imports: [spec], node: ["src/"] },
  [compile]: { imports: [], node: ["src/"] },
  [testing]: { imports: [], node: ["src/"] },
  "@chat-friends/workspace": { imports: [testing], node: ["src/"] },
  "@chat-friends/runtimes": { imports: [client, sandbox, usersig, testing, "@chat-friends/workspace"], node: ["src/"] },
  "@chat-friends/journeys": { imports: [spec, sandbox, usersig], node: ["src/"] },
  "@chat-friends/consumers": { imports: [spec, contract, contractTests, sandbox, testing], node: ["src/"] },
  "@chat-friends/bench": { imports: "any", node: ["src/"] },
};
