export { type Diagnosis, type Doubt, diagnose, type Fault, type Question } from "./diagnosis/diagnose.ts";
export { dateInWords, distanceInWords, durationInWords } from "./diagnosis/in-words.ts";
