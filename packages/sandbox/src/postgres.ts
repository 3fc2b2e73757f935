export { type PostgresOptions, postgresStore } from "./stores/postgres/postgres-store.ts";
