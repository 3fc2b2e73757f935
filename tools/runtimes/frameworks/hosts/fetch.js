import { friends } from "../gateway.js";

export default { fetch: friends };
