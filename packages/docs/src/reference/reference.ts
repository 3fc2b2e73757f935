import { chosenScheme, currentScheme, show } from "../frame/color-choice.ts";
import { provideStorage } from "./provide-storage.ts";
import { init } from "./redoc.js";

// Redoc's search would start a worker from generated code, which the page's policy forbids. Without workers it searches in the page.
Object.assign(globalThis, { Worker: undefined });

const redocsScheme = "redoc.colorMode";
const element = document.getElementById("redoc");
const bar = document.querySelector<HTMLElement>(".bar");
if (!element || !bar) throw new Error("The reference page has no place for Redoc.");

provideStorage(globalThis);
// Redoc keeps the colours of the first visit forever. Our page uses the reader's choice, or otherwise the system's colours.
const scheme = chosenScheme();
if (scheme) localStorage.setItem(redocsScheme, scheme);
else localStorage.removeItem(redocsScheme);

// Redoc knows the system's colours only by a class. Its own switch is hidden, so that the page has one switch.
document.querySelector(".scheme")?.addEventListener("click", () => show(currentScheme()));

const description = await fetch("openapi.json");
if (!description.ok) throw new Error(`openapi.json answered ${description.status}`);

init(
  await description.json(),
  {
    disableTelemetry: true,
    hideDownloadButtons: true,
    jsonSamplesExpandLevel: "all",
    scrollYOffset: bar.offsetHeight,
    showExtensions: ["x-max-bytes"],
    skipBundle: true,
  },
  element,
);
