import { expect, it } from "vitest";
import { explainText } from "../../src/commands/explain.ts";
import { runToEnd } from "../support/run-cli.ts";

const reply = {
  ActionStatus: "OK",
  ErrorCode: 0,
  ResultItem: [
    { To_Account: "id1", ResultCode: 0, ResultInfo: "" },
    { To_Account: "id2", ResultCode: 30001, ResultInfo: "Err_SNS_FriendAdd_Friend_Exist" },
    { To_Account: "id3", ResultCode: 39999, ResultInfo: "" },
  ],
};

it("says what a code means, why, what to do, and whether to send it again", () => {
  expect(explainText("30003").split("\n")).toEqual([
    expect.stringMatching(/^30003 AccountNotFound: /),
    expect.stringMatching(/^ {2}cause: {2}/),
    expect.stringMatching(/^ {2}remedy: /),
    expect.stringMatching(/^ {2}retry: {2}Change the item/),
  ]);
});

it.each(["30001 Err_SNS_FriendAdd_Friend_Exist", "30001: Err_SNS_FriendAdd_Friend_Exist"])(
  "tells the meanings of a code apart by its text: %s",
  (text) => {
    expect(explainText(text)).toContain("is already a friend of From_Account");
  },
);

it.each([JSON.stringify(reply), `HTTP/1.1 200 OK\n\n${JSON.stringify(reply, null, 2)}\n`])(
  "explains each refusal of a reply, whatever stands around it",
  (text) => {
    expect(explainText(text)).toMatch(
      /^id2: 30001 ParameterOrRelation: .* already[\s\S]*\n\nid3: 39999 is not in the catalogue of these five calls\.$/,
    );
  },
);

it("explains a request that was refused as a whole", () => {
  expect(explainText('{"ActionStatus":"FAIL","ErrorCode":70001,"ErrorInfo":""}')).toMatch(/^70001 SignatureExpired: /);
});

it("says of a success that there is nothing to explain", () => {
  expect(explainText('{"ActionStatus":"OK","ErrorCode":0}')).toContain("Every code in it is 0");
});

it.each(["", " \n"])("refuses %j, in which nothing is", (text) => {
  expect(() => explainText(text)).toThrow("there is nothing to explain: give a code such as 30003, or a reply as JSON");
});

it.each(["hello", "0x7533"])("refuses %j", (text) => {
  expect(() => explainText(text)).toThrow("is not a code such as 30003, nor a reply as JSON");
});

it("refuses half a reply", () => {
  expect(() => explainText('{"ErrorCode":30003')).toThrow("the reply is not valid JSON: paste it whole");
});

it("reads words of the command line, or standard input", async () => {
  const words = await runToEnd({ args: ["explain", "30001", "SNS_DECODE_ERR"], folder: "." });
  const piped = await runToEnd({ args: ["explain"], folder: ".", input: JSON.stringify(reply) });

  expect(words).toMatchObject({ code: 0, stdout: expect.stringContaining("wrong JSON type") });
  expect(piped).toMatchObject({ code: 0, stdout: expect.stringContaining("id2: 30001") });
});
