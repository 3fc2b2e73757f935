export { type Diagnosis, diagnose, type Fault, type Question, type Warning } from "./diagnosis/diagnose.ts";
export { dateInWords, distanceInWords, durationInWords } from "./diagnosis/in-words.ts";
