export { excerpt } from "./excerpt.ts";
export { admitAddress } from "./refuse/address.ts";
export { admitBody, type BodyRules, maxBodyBytes } from "./refuse/body.ts";
export { type ItemRefusal, refuseItem, refuseItemWith, resultInfo } from "./refuse/item.ts";
export { isNestedTooDeep, maxNesting } from "./refuse/nesting.ts";
export { admitQuery, type CallQuery, type QueryRules } from "./refuse/query.ts";
export { type Admitted, type Failure, failure, type Refusal } from "./refuse/refusal.ts";
