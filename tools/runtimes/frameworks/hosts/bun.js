// Bun serves what a module exports; this one on loopback alone.
import host from "./fetch.js";

export default { ...host, hostname: "127.0.0.1" };
