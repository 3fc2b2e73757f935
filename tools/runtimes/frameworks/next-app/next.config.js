import { join } from "node:path";

/** @type {import("next").NextConfig} */
export default { distDir: "dist", turbopack: { root: join(import.meta.dirname, "..") } };
