import { addingReadings } from "./adding.ts";
import { admissionReadings } from "./admission.ts";
import type { Reading } from "./reading.ts";
import { readingBackReadings } from "./reading-back.ts";
import { updatingReadings } from "./updating.ts";

/** Every value of every switch in a call where it counts. */
export const readings: Reading[] = [
  ...admissionReadings,
  ...addingReadings,
  ...updatingReadings,
  ...readingBackReadings,
];
