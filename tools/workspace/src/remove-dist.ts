// node remove-dist.ts: a build begins with no dist, or a file that the source no longer has would be packed, and cached, for ever.
import { rmSync } from "node:fs";

rmSync("dist", { recursive: true, force: true });
