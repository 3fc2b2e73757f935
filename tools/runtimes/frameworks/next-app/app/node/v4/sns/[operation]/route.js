import { friends } from "../../../../../../gateway.js";

export const POST = friends;
