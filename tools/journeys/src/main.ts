import { demoIdentity } from "@chat-friends/sandbox";
import { inputsFor } from "./inputs.ts";
import { respect } from "./respect.ts";
import { fileOf, journeys } from "./workflows.ts";

const [server = "http://127.0.0.1:4600", ...named] = process.argv.slice(2);
const {
  CHAT_FRIENDS_SDKAPPID: sdkAppId = demoIdentity.sdkAppId,
  CHAT_FRIENDS_ADMIN: identifier = "administrator",
  CHAT_FRIENDS_SECRET_KEY: secretKey = demoIdentity.secretKey,
} = process.env;

const inputs = inputsFor({ sdkAppId: Number(sdkAppId), identifier, secretKey }, Math.floor(Date.now() / 1000));
const run = await respect((named.length > 0 ? named : journeys).map(fileOf), server, inputs);
console.log(run.output);
if (!run.passed) process.exitCode = 1;
