/** Hours, minutes and seconds. With 24 hours, so that times are short and have the same width. */
export function timeOfDay(time: Date): string {
  return time.toLocaleTimeString([], { hourCycle: "h23" });
}
