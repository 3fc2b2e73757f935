import { expect, it } from "vitest";
import { changesetOf, releasesOf } from "../build/changelog/changelog.ts";
import { changelogPage } from "../build/pages/changelog.ts";

const cli = `# @chat-friends/cli

## 1.10.0

### Minor Changes

- 1a2b3c4: A command for worlds.

  Two paragraphs.

### Patch Changes

- Updated dependencies [1a2b3c4]
  - @chat-friends/client@1.10.0

## 1.9.0

### Patch Changes

- 5d6e7f8: Faster.
`;
const client = "# @chat-friends/client\n\n## 1.9.0\n\n### Patch Changes\n\n- 5d6e7f8: Faster.\n";

it("merges the packages' changelogs, with the newest version first and each change once", () => {
  expect(
    releasesOf(
      new Map([
        ["cli", cli],
        ["client", client],
      ]),
    ),
  ).toEqual([
    { version: "1.10.0", changes: [{ text: "A command for worlds.\n\n  Two paragraphs.", packages: ["cli"] }] },
    { version: "1.9.0", changes: [{ text: "Faster.", packages: ["cli", "client"] }] },
  ]);
});

it("reads future changes from a changeset", () => {
  expect(changesetOf('---\n"@chat-friends/cli": major\n"@chat-friends/contract-tests": minor\n---\n\nNew.\n')).toEqual({
    text: "New.",
    packages: ["cli", "contract-tests"],
  });
});

const template = "{{version}}{{toCome}}{{releases}}";
const change = { text: "Faster `calls`.", packages: ["client"] };

it("says when nothing is released yet", () => {
  const { main } = changelogPage(template, { toCome: [], releases: [] }, "1.0.0", []);

  expect(main).toContain("Nothing is released yet.");
  expect(main).not.toContain("To come");
});

it("shows future changes before released changes", () => {
  const releases = [{ version: "2.0.0", changes: [change] }];
  const { main } = changelogPage(template, { toCome: [change], releases }, "1.0.0", []);

  expect(main).toMatch(/To come[\s\S]*Faster <code>calls<\/code>[\s\S]*client[\s\S]*id="v2\.0\.0"/);
  expect(main).not.toContain("Nothing is released");
});
