// node remove-dist.ts: a build begins without dist, so that a file without a source is not packed and cached.
import { rmSync } from "node:fs";

rmSync("dist", { recursive: true, force: true });
