import { join } from "node:path";
import { compile } from "@chat-friends/compile";
import { accounts, closedReplies, items, openReplies, requests } from "../src/schemas.gen.ts";

const folder = join(import.meta.dirname, "../dist/validators");

await compile({ tables: { accounts, requests, items }, outfile: join(folder, "requests.js") });
await compile({ tables: { openReplies, closedReplies }, outfile: join(folder, "replies.js") });
