// Bun serves the default export of a module; this one on loopback only.
import host from "./fetch.js";

export default { ...host, hostname: "127.0.0.1" };
