import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, realpathSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";

const packages = join(import.meta.dirname, "../..");

/** Functions of a library, which leave the type of their value to the compiler. */
const library = `
import { type ChatClient, fixedSigner, type ItemOf, outcomes, signing, unwrap } from "@chat-friends/client";
import { importFriends } from "@chat-friends/client/bulk";
import { resilient } from "@chat-friends/client/resilience";

export const add = (chat: ChatClient, From_Account: string, AddFriendItem: ItemOf<"friend_add">[]) =>
  chat.POST("/v4/sns/friend_add", { body: { From_Account, AddFriendItem } });
export const lists = async (chat: ChatClient, From_Account: string) =>
  unwrap(await chat.POST("/v4/sns/group_get", { body: { From_Account, LastSequence: 0 } }));
export const added = async (chat: ChatClient, items: ItemOf<"friend_add">[]) =>
  outcomes(unwrap(await add(chat, "id", items)), items);
export const imported = (chat: ChatClient) => importFriends(chat, []);
export const middleware = () => signing(fixedSigner({ sdkAppId: 1, identifier: "a", usersig: "b" }));
export const fetch = () => resilient();
`;

const tsconfig = {
  compilerOptions: {
    ...{ target: "es2023", lib: ["es2023", "dom", "dom.iterable"], module: "nodenext", types: [] },
    ...{ strict: true, declaration: true, emitDeclarationOnly: true, outDir: "types" },
  },
  files: ["library.ts"],
};

/** A project with the client as its only dependency, which pnpm has installed: the client's own dependencies can't be imported from there. */
function project(source: string): string {
  const folder = temporaryFolder({
    "package.json": { type: "module" },
    "library.ts": source,
    "tsconfig.json": tsconfig,
  });
  const store = join(folder, "node_modules/.pnpm/client/node_modules");
  for (const name of ["client", "contract", "usersig"]) {
    const target = join(store, "@chat-friends", name);
    for (const part of ["dist", "package.json"])
      cpSync(join(packages, name, part), join(target, part), { recursive: true });
  }
  const withOpenapiFetch = dirname(realpathSync(join(packages, "client/node_modules/openapi-fetch")));
  cpSync(withOpenapiFetch, store, { recursive: true, dereference: true });
  mkdirSync(join(folder, "node_modules/@chat-friends"));
  symlinkSync(join(store, "@chat-friends/client"), join(folder, "node_modules/@chat-friends/client"));
  return folder;
}

/** What the compiler says. */
async function compiled(folder: string, ...flags: string[]): Promise<string> {
  const run = promisify(execFile)("tsc", ["--project", folder, "--pretty", "false", ...flags]);
  return (await run.catch((error) => error)).stdout;
}

it("the functions of a library that uses the client have declarations without types of their own", async () => {
  const folder = project(library);

  expect(await compiled(folder)).toBe("");
  expect(readFileSync(join(folder, "types/library.d.ts"), "utf8")).not.toContain('import("openapi-fetch")');
});

it("the compiler says of a wrong row what is wrong with it, in five lines at most", async () => {
  const folder = project(`
import type { ChatClient } from "@chat-friends/client";
import { importFriends } from "@chat-friends/client/bulk";
const item = { To_Account: "id1", AddSource: "AddSource_Type_Web" };
const text = [{ From_Account: "id", item }];
const ownNames = [{ from: "id", to: "id1" }];
const noItem = [{ From_Account: "id", ...item }];
export const imported = (chat: ChatClient): unknown =>
  [importFriends(chat, text), importFriends(chat, ownNames), importFriends(chat, noItem)];
`);

  const faults = (await compiled(folder, "--skipLibCheck")).trimEnd().split(/\n(?=\S)/);

  expect(faults.map((fault) => fault.split("\n").length).filter((lines) => lines > 5)).toEqual([]);
  expect(faults.map((fault) => fault.split("\n").at(-1)?.trim())).toEqual([
    expect.stringMatching(/^Type 'string' is not assignable to type '`AddSource_Type_.*`'\.$/),
    expect.stringMatching(
      / is missing the following properties from type 'BulkRow<"friend_import">': From_Account, item$/,
    ),
    expect.stringMatching(/^Property 'item' is missing .* but required in type 'BulkRow<"friend_import">'\.$/),
  ]);
});
