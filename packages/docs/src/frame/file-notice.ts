import { element } from "../dom/element.ts";

/** Says on a page with scripts of its own that a browser runs no modules of a file. */
export function showFileNotice(): void {
  const modules = document.querySelectorAll('script[type="module"]');
  // The first module is the frame's, and a page without others can be read as a file.
  if (modules.length < 2) return;
  const notice = element(
    "p",
    { class: "notice" },
    "This page was opened as a file, so its scripts don't run. It needs a server: a sandbox, or any server of static files.",
  );
  document.querySelector("main")?.prepend(notice);
}
