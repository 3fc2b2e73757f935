import { createServer } from "node:http";
import { nodeHandler } from "@chat-friends/client/node";
import { friends } from "../gateway.js";

const port = Number(process.env.PORT);
createServer(nodeHandler(friends)).listen(port, "127.0.0.1");
