import { type ErrorCode, operations as table } from "@chat-friends/contract";
import { type Member, membersOf, variantsOf } from "../schema/members.ts";
import { type Case, type OpenApiDocument, type Operation, sandboxAddress } from "../schema/openapi.ts";
import { demoCurl, demoFetch } from "./demo-calls.ts";
import { demoTypescript } from "./demo-typescript.ts";

/** Code that makes a call. */
export interface Sample {
  readonly language: "ts" | "sh";
  readonly name: string;
  readonly code: string;
}

/** A case with its code in each language. */
export interface DescribedCase extends Case {
  readonly samples: readonly Sample[];
}

/** The content of an operation's page, as HTML or as Markdown. */
export interface Description extends Operation {
  readonly cases: readonly DescribedCase[];
  /** Version of the API description. */
  readonly version: string;
  readonly requestMembers: readonly Member[];
  /** Members of a reply to a request that was carried out. */
  readonly success: readonly Member[];
  /** Members of a reply to a request that was refused as a whole. */
  readonly failure: readonly Member[];
  readonly codes: readonly ErrorCode[];
  /** Code outside of a card: a program that a person wrote, and the first case in the other languages. */
  readonly samples: readonly Sample[];
}

/** Everything that the document says about an operation. `sample` is a program that makes the call. */
export function describe(operation: Operation, document: OpenApiDocument, sample: string): Description {
  const { id, request, reply } = operation;
  const { components, info } = document;
  const baseUrl = sandboxAddress(document);
  const [success, failure] = variantsOf(reply, components.schemas, "reply");
  if (!success || !failure) throw new Error(`${id} has no reply that is a success or a failure`);
  const samplesOf = (each: Case): Sample[] => [
    { language: "ts", name: "TypeScript", code: demoTypescript(baseUrl, id, each.request) },
    { language: "sh", name: "curl", code: demoCurl(baseUrl, id, each.request) },
    { language: "ts", name: "fetch", code: demoFetch(baseUrl, id, each.request) },
  ];
  const cases = operation.cases.map((each): DescribedCase => ({ ...each, samples: samplesOf(each) }));
  const [, ...others] = cases[0]?.samples ?? [];
  return {
    ...operation,
    cases,
    version: info.version,
    requestMembers: membersOf(request, components.schemas, "request"),
    success: success.members,
    failure: failure.members,
    codes: table[id].codes,
    samples: [{ language: "ts", name: "TypeScript", code: sample }, ...others],
  };
}
