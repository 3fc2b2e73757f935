import { expect, it } from "vitest";
import { lastPassed } from "../../src/frame/places.ts";

it.each([
  { title: "the first place, above every heading", tops: [500, 900], read: 0 },
  { title: "the place that begins at the line", tops: [-400, 300, 301], read: 1 },
  { title: "the last place, at the end", tops: [-900, -400, -10], read: 2 },
])("marks as current $title", ({ tops, read }) => {
  expect(lastPassed(tops, 300)).toBe(read);
});
