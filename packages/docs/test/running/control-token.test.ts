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

it.each([
  { hash: "#control=abc-_.~", left: "/console/?a=1" },
  {
    hash: "#operation=friend_add&control=abc-_.~&case=basic",
    left: "/console/?a=1#operation=friend_add&case=basic",
  },
])("takes the token out of $hash, and keeps it for the tab", ({ hash, left }) => {
  const window = windowAt(hash);

  expect(takeToken(window)).toBe("abc-_.~");
  expect(window.addresses).toEqual([left]);
  expect(takeToken(windowAt("", window.kept))).toBe("abc-_.~");
});

it("leaves an address without a token as it is", () => {
  const window = windowAt("#operation=friend_add");

  expect(takeToken(window)).toBeUndefined();
  expect(window.addresses).toEqual([]);
});

it.each(["#control=", "#control=a%20b", "#control=a%0Ab", `#control=${"x".repeat(513)}`])(
  "removes the token %j, which no sandbox has, and keeps an earlier one",
  (hash) => {
    const { kept } = windowAt("");
    takeToken(windowAt("#control=earlier", kept));
    const window = windowAt(hash, kept);

    expect(takeToken(window)).toBe("earlier");
    expect(window.addresses).toEqual(["/console/?a=1"]);
  },
);

it("still gives the token to the page if the browser keeps nothing", () => {
  const refuse = () => {
    throw new Error("SecurityError");
  };

  expect(takeToken({ ...windowAt("#control=abc"), sessionStorage: { getItem: refuse, setItem: refuse } })).toBe("abc");
});
