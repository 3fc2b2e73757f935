import { fileURLToPath } from "node:url";
import { errors, operationIds } from "@chat-friends/contract";
import { casesOf } from "@chat-friends/contract/examples";
import { matchesText } from "@chat-friends/contract/explain";
import { switches } from "@chat-friends/contract/switches";
import { expect, it } from "vitest";
import { readSeenTexts } from "../build/errors/seen-texts.ts";
import { magicTable } from "../build/tables/magic-user-ids.ts";
import { switchTable } from "../build/tables/switches.ts";
import { textTable } from "../build/tables/texts.ts";

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

const seenTexts = await readSeenTexts(fileURLToPath(import.meta.resolve("@chat-friends/spec/errors.yaml")));
const textRows = [
  ...textTable(seenTexts, "../")
    .replaceAll("<wbr>", "")
    .matchAll(/errors\/(\d+)\/.*?<code>(.*?)<\/code>.*?<td>(.*?)<\/td>/g),
].map(([, code, text = "", seen = ""]) => ({ code: Number(code), text, seen }));

it("says where each text of the catalogue was seen, or that it was not found", () => {
  const shown = (code: number, text: string) => textRows.find((row) => row.code === code && row.text === text)?.seen;

  expect(shown(30001, "Err_SNS_*_Illegal")).toContain(
    "<code>Err_SNS_FriendAdd_Source_Illegal</code>: github.com/JiangJuHong/FlutterTencentImPlugin/issues/124",
  );
  expect(shown(30001, "Err_SNS_*_Illegal")).not.toContain("Friend_Exist");
  expect(shown(30012, "Err_SNS_*_My_Pendency_Num_Exceed_Threshold")).toBe("not found");
  for (const [code, seen] of seenTexts) {
    const places = textRows.filter((row) => row.code === code).map((row) => row.seen);
    for (const [text, place] of Object.entries(seen)) expect(places.join()).toContain(`<code>${text}</code>: ${place}`);
  }
});

it("has a row for each text that a case gives with a code of the operations", () => {
  const replies = operationIds.flatMap((id) =>
    Object.values(casesOf(id)).map(({ response }) => JSON.stringify(response)),
  );
  const given = replies.flatMap((reply) => [
    ...reply.matchAll(/"(?:Result|Error)Code":(3\d{4}),"(?:Result|Error)Info":"(.*?)"/g),
  ]);

  const missing = given.filter(
    ([, code, text = ""]) => !textRows.some((row) => row.code === Number(code) && matchesText(row.text, text)),
  );

  expect(given.length).toBeGreaterThan(30);
  expect(missing.map(([, code, text]) => `${code} ${text}`)).toEqual([]);
});
