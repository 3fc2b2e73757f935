import { type ErrorCode, operations as table } from "@chat-friends/contract";
import { type Member, membersOf, variantsOf } from "../schema/members.ts";
import { type OpenApiDocument, type Operation, sandboxAddress } from "../schema/openapi.ts";
import { demoCurl, demoFetch } from "./demo-calls.ts";

/** The content of an operation's page, as HTML or as Markdown. */
export interface Description extends Operation {
  /** Version of the API description. */
  readonly version: string;
  readonly requestMembers: readonly Member[];
  /** Members of a reply to a request that was carried out. */
  readonly success: readonly Member[];
  /** Members of a reply to a request that was refused as a whole. */
  readonly failure: readonly Member[];
  readonly codes: readonly ErrorCode[];
  /** Code that makes the call, by language. */
  readonly samples: readonly { readonly language: "ts" | "sh"; readonly name: string; readonly code: string }[];
}

/** Everything that the document says about an operation. `sample` is TypeScript that makes the call. */
export function describe(operation: Operation, document: OpenApiDocument, sample: string): Description {
  const { id, request, reply, cases } = operation;
  const { components, info } = document;
  const baseUrl = sandboxAddress(document);
  const [success, failure] = variantsOf(reply, components.schemas, "reply");
  if (!success || !failure) throw new Error(`${id} has no reply that is a success or a failure`);
  return {
    ...operation,
    version: info.version,
    requestMembers: membersOf(request, components.schemas, "request"),
    success: success.members,
    failure: failure.members,
    codes: table[id].codes,
    samples: [
      { language: "ts", name: "TypeScript", code: sample },
      { language: "sh", name: "curl", code: demoCurl(baseUrl, id, cases[0]?.request) },
      { language: "ts", name: "fetch", code: demoFetch(baseUrl, id, cases[0]?.request) },
    ],
  };
}
