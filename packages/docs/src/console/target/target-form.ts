import { find } from "../../dom/element.ts";
import { showFieldFaults } from "../../dom/show-field-faults.ts";
import type { App } from "../../running/control.ts";
import { demo } from "../../usersig/demo.ts";
import type { TypedSignature } from "./signature.ts";
import { localDefault, type Target, targetOf } from "./target.ts";

/** The target and the signer of calls, as the reader chose them. */
export interface TargetForm {
  readonly kind: string;
  /** If the input is not an address, a sentence says why. */
  readonly target: Target | string;
  /** The app and the admin in the copies. They are those of the demo identity until the reader types other ones. */
  readonly app: App;
  /** Key of the local sandbox. It is empty if the sandbox has the demo key. */
  readonly localKey: string;
  /** Token of the control plane of the local sandbox. Undefined if the page does not know it. */
  readonly controlToken: string | undefined;
  /** The reader's own signature, for official hosts. */
  readonly typed: TypedSignature;
  /** Says below each field of the signature what is missing or wrong in it. */
  showFaults(faults: Partial<TypedSignature>): void;
  /** Goes back to the sandbox of the page, and deletes the signature. */
  choosePage(): void;
  /** Deletes the signature, the key and the token. */
  forget(): void;
  /** Chooses the sandbox that serves the page, as the initial state. */
  chooseRunning(): void;
}

export interface TargetOptions {
  /** Token of the control plane of the sandbox that serves the page, if a link gave it to the page. */
  token: string | undefined;
  /** Called after every choice and input of the reader, but not for the initial state. */
  onChange(): void;
  /** A sentence about a signature before it is sent. */
  noteOn(typed: TypedSignature): Promise<string>;
}

export function targetForm({ token, onChange, noteOn }: TargetOptions): TargetForm {
  const radios = [...document.querySelectorAll<HTMLInputElement>('input[name="target"]')];
  const host = find("local-host", HTMLSelectElement);
  const port = find("local-port", HTMLInputElement);
  const official = find("official-host", HTMLSelectElement);
  const localKey = find("local-key", HTMLInputElement);
  const localToken = find("local-token", HTMLInputElement);
  const own = {
    sdkAppId: find("sdkappid", HTMLInputElement),
    identifier: find("identifier", HTMLInputElement),
    usersig: find("usersig", HTMLInputElement),
  };

  const kind = (): string => radios.find(({ checked }) => checked)?.value ?? "";
  const typed = (): TypedSignature => ({
    sdkAppId: own.sdkAppId.value.trim(),
    identifier: own.identifier.value,
    usersig: own.usersig.value.trim(),
  });

  function showFaults(faults: Partial<TypedSignature>): void {
    showFieldFaults([
      { field: own.sdkAppId, fault: faults.sdkAppId },
      { field: own.identifier, fault: faults.identifier },
      { field: own.usersig, fault: faults.usersig },
    ]);
  }

  async function showNote(): Promise<void> {
    const note = own.usersig.value === "" ? "" : await noteOn(typed());
    // The signature may have been deleted in the meantime.
    find("usersig-note", HTMLElement).textContent = own.usersig.value === "" ? "" : note;
  }

  function show(): void {
    showNote();
    for (const settings of document.querySelectorAll<HTMLElement>("[data-target]"))
      settings.hidden = settings.dataset["target"] !== kind();
    showOrigins(address());
    localToken.placeholder = ownToken() === undefined ? "shows and changes its world" : "from the link of start";
  }

  const address = (): string => `http://${host.value}:${port.value.trim()}`;

  /** The token of the link is for no other sandbox. */
  const ownToken = (): string | undefined => (address() === location.origin ? token : undefined);

  function choose(kind: string): void {
    for (const radio of radios) radio.checked = radio.value === kind;
    forget();
  }

  function change(): void {
    showFaults({});
    show();
    onChange();
  }

  /** Another host must not get the signature for the first host. */
  function changeTarget(): void {
    forget();
    onChange();
  }

  function forget(): void {
    for (const field of [...Object.values(own), localKey, localToken]) field.value = "";
    showFaults({});
    show();
  }

  const usual = localDefault(location);
  host.value = usual.host;
  port.value = usual.port;
  for (const field of [...radios, host, official]) field.addEventListener("change", changeTarget);
  port.addEventListener("input", changeTarget);
  for (const field of Object.values(own)) field.addEventListener("input", change);
  localKey.addEventListener("input", onChange);
  localToken.addEventListener("change", change);
  show();

  return {
    get kind() {
      return kind();
    },
    get target() {
      return targetOf({ kind: kind(), host: host.value, port: port.value.trim(), address: official.value });
    },
    get app() {
      const { sdkAppId, identifier } = typed();
      return { sdkAppId: Number(sdkAppId) || demo.sdkAppId, admins: [identifier || demo.identifier] };
    },
    get localKey() {
      return localKey.value;
    },
    get typed() {
      return typed();
    },
    get controlToken() {
      return localToken.value.trim() || ownToken();
    },
    showFaults,
    forget,
    choosePage() {
      choose("page");
      onChange();
    },
    chooseRunning: () => choose("local"),
  };
}

/** A page that the sandbox itself serves needs no permission. */
function showOrigins(address: string): void {
  find("local-note", HTMLElement).hidden = address === location.origin;
  find("local-origins", HTMLElement).textContent = `CHAT_FRIENDS_ALLOWED_ORIGINS=${location.origin}`;
}
