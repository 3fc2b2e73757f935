import { init } from "./redoc.js";

// Redoc's search would start a worker from generated code, which the page's policy forbids; without workers it searches on the page.
globalThis.Worker = undefined;

const bar = document.querySelector(".bar");
const description = await fetch("../openapi.json");
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
  document.getElementById("redoc"),
);
