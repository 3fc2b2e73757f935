import { expect, it } from "vitest";
import { takeToken } from "../../src/running/control-token.ts";

function windowAt(hash: string, kept: Record<string, string> = {}) {
  const addresses: string[] = [];
  return {
    addresses,
    kept,
    location: { pathname: "/console/", search: "?a=1", hash },
    history: { state: 7, replaceState: (_state: unknown, _title: string, address: string) => addresses.push(address) },
    sessionStorage: {
      getItem: (key: string) => kept[key] ?? null,
      setItem(key: string, value: string) {
        kept[key] = value;
      },
    },
  };
}

const accepts = async (): Promise<boolean> => false;
const refuses = async (): Promise<boolean> => true;
const isUnasked = (): Promise<boolean> => expect.fail("The sandbox is asked without need.");

it.each([
  { hash: "#control=abc-_.~", left: "/console/?a=1" },
  {
    hash: "#operation=friend_add&control=abc-_.~&case=basic",
    left: "/console/?a=1#operation=friend_add&case=basic",
  },
])("takes the token out of $hash, and keeps it for the tab", async ({ hash, left }) => {
  const window = windowAt(hash);

  const taken = takeToken(window, isUnasked);
  const atOnce = [...window.addresses];

  expect(await taken).toEqual({ token: "abc-_.~", isLinkRefused: false });
  expect(atOnce).toEqual([left]);
  expect(await takeToken(windowAt("", window.kept), isUnasked)).toEqual({ token: "abc-_.~", isLinkRefused: false });
  expect(await takeToken(windowAt(hash, window.kept), isUnasked)).toMatchObject({ token: "abc-_.~" });
});

it.each([
  { how: "the sandbox refuses it", isRefused: refuses, taken: { token: "good", isLinkRefused: true } },
  { how: "the sandbox accepts it", isRefused: accepts, taken: { token: "new", isLinkRefused: false } },
])("tries the token of a link before it takes the place of another one: $how", async ({ isRefused, taken }) => {
  const { kept } = windowAt("");
  await takeToken(windowAt("#control=good", kept), isUnasked);

  expect(await takeToken(windowAt("#control=new", kept), isRefused)).toEqual(taken);
  expect(await takeToken(windowAt("", kept), isUnasked)).toMatchObject({ token: taken.token });
});

it("leaves an address without a token as it is", async () => {
  const window = windowAt("#operation=friend_add");

  expect(await takeToken(window, isUnasked)).toMatchObject({ token: undefined });
  expect(window.addresses).toEqual([]);
});

it.each(["#control=", "#control=a%20b", "#control=a%0Ab", `#control=${"x".repeat(513)}`])(
  "removes the token %j, which no sandbox has, and keeps an earlier one",
  async (hash) => {
    const { kept } = windowAt("");
    await takeToken(windowAt("#control=earlier", kept), isUnasked);
    const window = windowAt(hash, kept);

    expect(await takeToken(window, isUnasked)).toMatchObject({ token: "earlier" });
    expect(window.addresses).toEqual(["/console/?a=1"]);
  },
);

it("still gives the token to the page if the browser keeps nothing", async () => {
  const blocked = {
    ...windowAt("#control=abc"),
    get sessionStorage(): never {
      throw new Error("SecurityError");
    },
  };

  expect(await takeToken(blocked, isUnasked)).toMatchObject({ token: "abc" });
});
