import { nodeHandler } from "@chat-friends/client/node";
import fastify from "fastify";
import { friends } from "../gateway.js";

const app = fastify();
const handle = nodeHandler(friends);
app.post("/v4/sns/:operation", ({ raw, body }, reply) => handle(Object.assign(raw, { body }), reply.hijack().raw));
app.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
