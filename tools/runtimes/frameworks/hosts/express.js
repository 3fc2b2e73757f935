import { nodeHandler } from "@chat-friends/client/node";
import express from "express";
import { friends } from "../gateway.js";

const app = express();
app.post("/v4/sns/:operation", nodeHandler(friends));
app.listen(Number(process.env.PORT), "127.0.0.1");
