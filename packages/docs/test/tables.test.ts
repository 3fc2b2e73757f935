import { errors } from "@chat-friends/contract";
import { switches } from "@chat-friends/contract/switches";
import { expect, it } from "vitest";
import { magicTable } from "../build/tables/magic-user-ids.ts";
import { switchTable } from "../build/tables/switches.ts";

it("lists every switch with its values, the default first", () => {
  const html = switchTable();

  expect([...html.matchAll(/<tr id="(\w+)"/g)].map(([, name]) => name)).toEqual(Object.keys(switches));
  expect(html).toMatch(/<tr id="strict">.*<li><code>off<\/code>.*<li><code>on<\/code>/);
});

it("lists every code's UserID, and the members that accept it", () => {
  const html = magicTable("../");

  expect([...html.matchAll(/<code>sandbox_(\d+)</g)].map(([, code]) => code)).toEqual(Object.keys(errors));
  expect(html).toContain('<a href="../errors/30539/">Pending</a></td><td>friend_add</td>');
  expect(html).toMatch(/sandbox_60010<.*<td>From_Account of any call<\/td>/);
});
