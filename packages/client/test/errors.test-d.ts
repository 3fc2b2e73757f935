import { type ErrorCode, isListed, type RetryClass } from "@chat-friends/contract";
import { expectTypeOf, test } from "vitest";
import { ChatError, type CodeName, UnexpectedReply, type Unlisted } from "../src/index.ts";

declare const error: unknown;

test("a ChatError is recognized by its class or by its name", () => {
  if (!(error instanceof ChatError)) return;
  expectTypeOf(error.name).toEqualTypeOf<"ChatError">();
  expectTypeOf(error.operation).toEqualTypeOf<string>();
  expectTypeOf(error.codeName).toEqualTypeOf<CodeName>();
  expectTypeOf(error.retry).toEqualTypeOf<RetryClass>();
  expectTypeOf(error.errorInfo).toEqualTypeOf<string>();
});

test("a code is one of the catalogue or an unlisted one", () => {
  expectTypeOf<ChatError["code"]>().toEqualTypeOf<ErrorCode | Unlisted>();
  expectTypeOf<30003>().toExtend<ErrorCode>();
  expectTypeOf<number>().not.toExtend<ErrorCode>();
});

test("isListed distinguishes a code of the catalogue from an unlisted one", () => {
  const narrow = ({ code }: ChatError) => {
    if (isListed(code)) expectTypeOf(code).toEqualTypeOf<ErrorCode>();
    else expectTypeOf(code).toEqualTypeOf<Unlisted>();
  };
  expectTypeOf(narrow).toBeFunction();
});

test("a code's name is one of the catalogue or Unlisted", () => {
  expectTypeOf<"AccountNotFound" | "Unlisted">().toExtend<CodeName>();
  expectTypeOf<string>().not.toExtend<CodeName>();
});

test("an UnexpectedReply has a name, an operation and a status", () => {
  if (!(error instanceof UnexpectedReply)) return;
  expectTypeOf(error.name).toEqualTypeOf<"UnexpectedReply">();
  expectTypeOf(error.operation).toEqualTypeOf<string>();
  expectTypeOf(error.status).toEqualTypeOf<number>();
});
