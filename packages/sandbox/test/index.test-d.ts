import type { Switches } from "@chat-friends/contract/switches";
import { expectTypeOf, test } from "vitest";
import type { Call, Reply, Sandbox, SandboxOptions, ScriptedOutcome, Store, World } from "../src/index.ts";
import * as entry from "../src/index.ts";
import type * as server from "../src/server.ts";
import type * as sqlite from "../src/sqlite.ts";

test("the entries export these values and no others", () => {
  expectTypeOf<keyof typeof entry>().toEqualTypeOf<
    "createSandbox" | "defaultWorld" | "demoIdentity" | "memoryStore" | "parseWorld" | "readSwitches" | "RefusedError"
  >();
  expectTypeOf<keyof typeof sqlite>().toEqualTypeOf<"sqliteStore">();
  expectTypeOf<keyof typeof server>().toEqualTypeOf<"startServer">();
});

test("a sandbox is made without any option, and speaks calls and requests", () => {
  expectTypeOf(entry.createSandbox).toEqualTypeOf<(options?: SandboxOptions) => Sandbox>();
  expectTypeOf<Sandbox["exchange"]>().toEqualTypeOf<(call: Call) => Promise<Reply>>();
  expectTypeOf<Sandbox["fetch"]>().toEqualTypeOf<(request: Request) => Promise<Response>>();
  expectTypeOf(entry.createSandbox().close()).toEqualTypeOf<Promise<void>>();
  expectTypeOf(entry.createSandbox().ready).toEqualTypeOf<Promise<void>>();
});

test("both stores are stores", () => {
  expectTypeOf(entry.memoryStore).toEqualTypeOf<() => Store>();
  expectTypeOf<typeof sqlite.sqliteStore>().toEqualTypeOf<(options: sqlite.SqliteOptions) => Promise<Store>>();
});

test("a server needs a sandbox, a host and a port", () => {
  expectTypeOf<Parameters<typeof server.startServer>>().toEqualTypeOf<[options: server.ServerOptions]>();
  expectTypeOf<Awaited<ReturnType<typeof server.startServer>>>().toEqualTypeOf<server.RunningServer>();
  expectTypeOf<{ sandbox: Sandbox; host: string; port: number }>().toExtend<server.ServerOptions>();
  expectTypeOf<{ host: string; port: number }>().not.toExtend<server.ServerOptions>();
});

test("a world is typed to its members", () => {
  expectTypeOf(entry.parseWorld).toEqualTypeOf<(text: string, switches?: Switches) => World>();
  expectTypeOf(entry.defaultWorld).toEqualTypeOf<World>();
  // @ts-expect-error no such member
  expectTypeOf<World>({ friend: [] });
  // @ts-expect-error no such AllowType
  expectTypeOf<World>({ defaultAllowType: "AllowAny" });
  expectTypeOf<World>({ accounts: { ann: { Tag_Profile_IM_Nick: "Ann", Tag_Profile_Custom_Test: "test" } } });
  // @ts-expect-error no such tag
  expectTypeOf<World>({ accounts: { ann: { Tag_Profile_IM_Nik: "Ann" } } });
});

test("a scripted outcome is of an item or of a request", () => {
  expectTypeOf<{
    operation: "friend_add";
    To_Account: string;
    code: 1;
    ResultInfo: string;
  }>().toExtend<ScriptedOutcome>();
  expectTypeOf<{ operation: "group_get"; code: 1; ErrorInfo: string }>().toExtend<ScriptedOutcome>();
  expectTypeOf<{ operation: "group_get"; To_Account: string; code: 1 }>().not.toExtend<ScriptedOutcome>();
  expectTypeOf<{ operation: "friend_delete"; code: 1 }>().not.toExtend<ScriptedOutcome>();
});
