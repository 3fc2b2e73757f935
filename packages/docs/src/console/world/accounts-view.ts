import type { World } from "@chat-friends/sandbox";
import { element, find } from "../../dom/element.ts";
import { showFieldFaults } from "../../dom/show-field-faults.ts";

type Profile = NonNullable<World["accounts"]>[string];

const tag = "Tag_Profile_IM_AllowType";

const allowTypes = {
  "": "uses the app's default",
  AllowType_Type_AllowAny: "accepts everybody",
  AllowType_Type_NeedConfirm: "confirms each request",
  AllowType_Type_DenyAny: "refuses all requests",
};

export interface AccountActions {
  /** Gives an account another profile, and makes it if it does not exist. */
  put(userID: string, profile: Profile): void;
}

/** Shows how each account answers friend requests, and lets the reader change it and add accounts. */
export function accountsView({ put }: AccountActions): (world: World) => void {
  const added = find("account-new", HTMLInputElement);
  const host = find("accounts-list", HTMLElement);
  const count = find("accounts-count", HTMLElement);
  let profiles: Record<string, Profile> = {};

  host.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    const { [tag]: _allowType, ...profile } = profiles[target.name] ?? {};
    put(target.name, isAllowType(target.value) ? { ...profile, [tag]: target.value } : profile);
  });

  function add(): void {
    const userID = added.value.trim();
    showFieldFaults([{ field: added, fault: userID === "" ? "Enter a UserID." : undefined }]);
    // An account that exists keeps its profile.
    if (userID !== "") put(userID, Object.hasOwn(profiles, userID) ? (profiles[userID] ?? {}) : {});
    added.value = "";
  }

  find("account-add", HTMLButtonElement).addEventListener("click", add);
  added.addEventListener("keydown", ({ key }) => key === "Enter" && add());

  return ({ accounts = {} }) => {
    const isSame = JSON.stringify(Object.keys(accounts)) === JSON.stringify(Object.keys(profiles));
    profiles = accounts;
    count.textContent = String(Object.keys(accounts).length);
    // The select elements stay if possible, because a new element would lose the focus.
    if (!isSame) host.replaceChildren(...Object.keys(accounts).map(rowOf));
    for (const select of host.querySelectorAll("select")) select.value = String(accounts[select.name]?.[tag] ?? "");
  };
}

function isAllowType(value: string): value is NonNullable<Profile[typeof tag]> {
  return value !== "" && Object.hasOwn(allowTypes, value);
}

function rowOf(userID: string): HTMLElement {
  const options = Object.entries(allowTypes).map(([value, text]) => element("option", { value }, text));
  return element(
    "li",
    {},
    element(
      "label",
      {},
      element("code", {}, userID),
      element("select", { name: userID, autocomplete: "off" }, ...options),
    ),
  );
}
