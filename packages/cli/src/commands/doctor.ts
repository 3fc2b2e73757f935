import { regions } from "@chat-friends/contract";
import type { Claims } from "@chat-friends/usersig";
import { type Diagnosis, diagnose } from "@chat-friends/usersig/diagnose";
import { exitCodes } from "../exit-codes.ts";
import { isDemoKey, readSecret, secretKeyOf } from "../settings/secrets.ts";
import { reach } from "../target/reach.ts";
import { type CallerOptions, minted, refuseDemoKey, signedAddress, usersigIn } from "../target/signed-address.ts";
import type { Printed } from "./call.ts";
import { explanationLines } from "./explain.ts";

export interface DoctorOptions extends Omit<CallerOptions, "target"> {
  /** Where a read-only call is made. Without it, nothing is sent. */
  target?: string;
  /** A file with the UserSig, or - for standard input. */
  usersigFile?: string;
}

/** What a check found: a sentence, and whether it is a fault. */
export interface Finding {
  isFault: boolean;
  text: string;
}

/** Seconds that the clocks of this machine and of the service may differ. */
const tolerance = 60;

/** `chat-friends doctor`: the claims of a signature, and the cause of 70001, 70003, 70009, 70013, 70014 or of a wrong target. */
export async function doctor(
  options: DoctorOptions,
  environment: NodeJS.ProcessEnv,
  clock: { now(): number },
): Promise<Printed> {
  const now = Math.floor(clock.now() / 1000);
  const secretKey = secretKeyOf(options, environment);
  const target = options.target ?? "http://127.0.0.1:4600";
  const given =
    options.usersigFile === undefined
      ? usersigIn(options, environment)
      : readSecret(options.usersigFile, "--usersig-file");
  if (given === undefined) refuseDemoKey(secretKey, target);
  const usersig = given ?? minted(options, secretKey, clock);
  const findings = [
    ...(given === undefined ? [aboutMinted(secretKey)] : []),
    ...aboutSignature(usersig, { options, secretKey, now }),
    ...(options.target === undefined ? [] : await aboutTarget({ ...options, target }, usersig, clock)),
  ];
  return {
    stdout: findings.map(({ isFault, text }) => `${isFault ? "fault" : "ok   "}  ${text}`).join("\n"),
    stderr: "",
    exitCode: findings.some(({ isFault }) => isFault) ? exitCodes.refused : exitCodes.done,
  };
}

/** Without this line, what follows looks like the answer about a signature of the user's. */
function aboutMinted(secretKey: string): Finding {
  const key = isDemoKey(secretKey) ? "the demo key" : "the key that was given";
  return fine(`no signature was given by --usersig-file or CHAT_FRIENDS_USERSIG, so this one was made now with ${key}`);
}

interface Wanted {
  options: DoctorOptions;
  secretKey: string;
  /** Unix seconds. */
  now: number;
}

/** The claims of a signature, and each reason why the service would refuse it. The page for UserSig says the same. */
function aboutSignature(usersig: string, wanted: Wanted): Finding[] {
  const { secretKey } = wanted;
  const { claims, faults, warnings, notes, isHmacChecked } = diagnosisOf(usersig, wanted);
  const isForm = !isDemoKey(secretKey) && warnings.every(({ about }) => about !== "key");
  return [
    ...(isForm ? [fine("the key has the form of a key: 64 hexadecimal digits")] : []),
    ...(claims ? [fine(claimsInWords(claims))] : []),
    ...faults.map(({ code, detail }) => fault(`${code}: ${detail}`)),
    ...warnings.map(({ text }) => fault(text)),
    ...notes.map(faults.length > 0 ? fault : fine),
    ...(isHmacChecked || !claims
      ? []
      : [
          fine(
            "whether it was signed with the app's key is not checked: give --secret-key-file or set CHAT_FRIENDS_SECRET_KEY",
          ),
        ]),
    ...(isHmacChecked && faults.length === 0 ? [fine("the signature is valid for this key")] : []),
  ];
}

/** The demo key means that no key was given. So a signature made with another key is not a fault. */
function diagnosisOf(usersig: string, { options, secretKey, now }: Wanted): Diagnosis {
  const question = { usersig, sdkAppId: options.sdkappid, identifier: options.admin, now };
  const diagnosis = diagnose({ ...question, secretKey });
  const isOfAnotherKey = diagnosis.faults.some(({ code }) => code === 70009);
  return isOfAnotherKey && isDemoKey(secretKey) ? diagnose(question) : diagnosis;
}

function claimsInWords({ identifier, sdkAppId, time, expire }: Claims): string {
  const until = dateOf(time + expire);
  return `the signature is for ${JSON.stringify(identifier)} in app ${sdkAppId}, minted ${dateOf(time)}, valid until ${until}`;
}

/** What the target says to a call that changes nothing. */
async function aboutTarget(options: CallerOptions, usersig: string, clock: { now(): number }): Promise<Finding[]> {
  const body = JSON.stringify({ From_Account: options.admin, LastSequence: 0 });
  const response = await reach(signedAddress(options, "group_get", usersig), { method: "POST", body });
  const date = Date.parse(response.headers.get("date") ?? "");
  const reply: unknown = await response.json().catch(() => undefined);
  const { ErrorCode, ErrorInfo = "" } = Object(reply);
  const found = typeof ErrorCode === "number" ? [aboutReply(options.target, ErrorCode, String(ErrorInfo))] : [];
  return [
    ...aboutClock(date, clock),
    ...(found.length > 0
      ? found
      : [fault(`${options.target} answers HTTP ${response.status}, not as the service does`)]),
  ];
}

function aboutClock(date: number, clock: { now(): number }): Finding[] {
  const apart = Math.round((clock.now() - date) / 1000);
  if (Number.isNaN(apart) || Math.abs(apart) <= tolerance) return [];
  return [
    fault(
      `this machine's clock is ${Math.abs(apart)} s ${apart > 0 ? "ahead of" : "behind"} the target's: signatures expire too early, or are minted ahead of time (70001, 70003)`,
    ),
  ];
}

/** Whether the admin's own account exists says nothing about the signature. */
const harmless = [0, 30003];

/** What an app gets that its region does not know. */
const unknownApp = [60006, 70016, 70020];

function aboutReply(target: string, code: number, info: string): Finding {
  if (harmless.includes(code)) return fine(`${target} accepts the signature`);
  const region = unknownApp.includes(code)
    ? `\n       each app has one region; call the host of yours: ${addresses()}`
    : "";
  return fault(`${target} refuses: ${explanationLines(code, info).join("\n       ")}${region}`);
}

function addresses(): string {
  return Object.entries(regions)
    .map(([name, { primary }]) => `${name} ${primary}`)
    .join(", ");
}

function dateOf(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? `second ${seconds}` : date.toISOString();
}

function fine(text: string): Finding {
  return { isFault: false, text };
}

function fault(text: string): Finding {
  return { isFault: true, text };
}
