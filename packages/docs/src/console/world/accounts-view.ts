import type { World } from "@chat-friends/sandbox";
import { element, find } from "../../dom/element.ts";

type Profile = NonNullable<World["accounts"]>[string];

const tag = "Tag_Profile_IM_AllowType";

const allowTypes = {
  "": "uses the app's default",
  AllowType_Type_AllowAny: "accepts everybody",
  AllowType_Type_NeedConfirm: "confirms each request",
  AllowType_Type_DenyAny: "refuses all requests",
};

/** Shows how each account answers friend requests, and lets the reader change it. `put` gives an account another profile. */
export function accountsView(put: (userID: string, profile: Profile) => void): (world: World) => void {
  const host = find("accounts-list", HTMLElement);
  const count = find("accounts-count", HTMLElement);
  let profiles: Record<string, Profile> = {};

  host.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    const { [tag]: _allowType, ...profile } = profiles[target.name] ?? {};
    put(target.name, target.value === "" ? profile : { ...profile, [tag]: target.value });
  });

  return ({ accounts = {} }) => {
    const isSame = JSON.stringify(Object.keys(accounts)) === JSON.stringify(Object.keys(profiles));
    profiles = accounts;
    count.textContent = String(Object.keys(accounts).length);
    // The select elements stay if possible, because a new element would lose the focus.
    if (!isSame) host.replaceChildren(...Object.keys(accounts).map(rowOf));
    for (const select of host.querySelectorAll("select")) select.value = String(accounts[select.name]?.[tag] ?? "");
  };
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
