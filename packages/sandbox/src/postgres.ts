export { shownAddress } from "./stores/postgres/address.ts";
export { type PostgresOptions, postgresStore } from "./stores/postgres/postgres-store.ts";
