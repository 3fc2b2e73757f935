import { friends } from "../../../../../../gateway.js";

export const runtime = "edge";
export const POST = friends;
