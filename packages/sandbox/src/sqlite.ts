export { type SqliteOptions, sqliteStore } from "./sqlite/sqlite-store.ts";
