export { type Explainable, type Explained, explain } from "./explain.ts";
