export { type SqliteOptions, sqliteStore } from "./stores/sqlite/sqlite-store.ts";
