export { excerpt, shownPath } from "../excerpt.ts";
export { nearest } from "../nearest.ts";
export { admitBody, type BodyRules, maxBodyBytes } from "./body.ts";
export { type ItemRefusal, refuseItem, refuseItemWith, resultInfo } from "./item.ts";
export { isNestedTooDeep, maxNesting } from "./nesting.ts";
export { type Admitted, type Failure, failure, type Refusal, refuse } from "./refusal.ts";
export { admitAddress, admitQuery, type CallQuery, type QueryRules } from "./request-line.ts";
