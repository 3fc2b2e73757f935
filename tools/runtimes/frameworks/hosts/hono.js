import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { friends } from "../gateway.js";

const app = new Hono();
app.post("/v4/sns/:operation", ({ req }) => friends(req.raw));
serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: "127.0.0.1" });
