// Preloaded into a server, this leaves its commits in the system's cache: what the test of syncs must see.
import { DatabaseSync } from "node:sqlite";

const { exec } = DatabaseSync.prototype;

DatabaseSync.prototype.exec = function relaxed(sql) {
  exec.call(this, sql.replace("synchronous = FULL", "synchronous = NORMAL"));
};
