const units = [
  { name: "year", seconds: 365 * 86_400 },
  { name: "day", seconds: 86_400 },
  { name: "hour", seconds: 3600 },
  { name: "minute", seconds: 60 },
  { name: "second", seconds: 1 },
];

/** A duration in its two largest units, such as `1 day 2 hours`. The seconds must not be negative. */
export function durationInWords(seconds: number): string {
  const largest = units.findIndex((unit) => seconds >= unit.seconds);
  if (largest < 0) return "0 seconds";
  let rest = seconds;
  const counts = units.slice(largest, largest + 2).map((unit) => {
    const count = Math.floor(rest / unit.seconds);
    rest -= count * unit.seconds;
    return count === 0 ? "" : `${count} ${unit.name}${count === 1 ? "" : "s"}`;
  });
  return counts.filter(Boolean).join(" ");
}

/** The distance of a time from now, such as `in 5 minutes` or `2 days ago`. Both are in Unix seconds. */
export function distanceInWords(moment: number, now: number): string {
  if (moment === now) return "now";
  const duration = durationInWords(Math.abs(moment - now));
  return moment > now ? `in ${duration}` : `${duration} ago`;
}

/** A time in Unix seconds as a date in UTC, such as `2026-11-21 12:00:00 UTC`. A number that is not a date stays a number. */
export function dateInWords(moment: number): string {
  const date = new Date(moment * 1000);
  if (Number.isNaN(date.getTime())) return String(moment);
  return date
    .toISOString()
    .replace("T", " ")
    .replace(/\.\d+Z$/, " UTC");
}
