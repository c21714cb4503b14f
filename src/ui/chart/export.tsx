import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { ChartSpec } from "./chart-spec";
import { PaperChart, type PaperWords } from "./paper-chart";
import { heightOf, lanesOnScreen, sheetsOf } from "./sheets";

const [width, usual] = [960, 420];
/** No browser paints a picture that is higher. */
const highest = 16_000;

/** A chart as a file of its own: light, of one width, in as many sheets as it needs, with its title, its definition and its mention drawn in. */
export function chartAsSvg(spec: ChartSpec, words: PaperWords): string {
  const host = document.createElement("div");
  const root = createRoot(host);
  const sheets = sheetsOf(spec, lanesOnScreen).map((sheet) => ({
    spec: sheet,
    height: heightOf(sheet, usual),
  }));
  flushSync(() => root.render(<PaperChart sheets={sheets} words={words} width={width} />));
  const svg = host.querySelector("svg");
  const text = svg ? new XMLSerializer().serializeToString(svg) : "";
  root.unmount();
  return withValues(text);
}

/** The same as pixels, twice as many as it says where that can be painted, for slides and letters. */
export async function chartAsPng(spec: ChartSpec, words: PaperWords): Promise<Blob> {
  const svg = chartAsSvg(spec, words);
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    const times = Math.min(2, highest / image.naturalHeight);
    canvas.width = Math.floor(image.naturalWidth * times);
    canvas.height = Math.floor(image.naturalHeight * times);
    const pen = canvas.getContext("2d");
    pen?.scale(times, times);
    pen?.drawImage(image, 0, 0);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error("no picture came of the chart"))),
        "image/png",
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Tokens by their light values: other programs know no custom properties, and paper is light. */
function withValues(svg: string): string {
  const page = document.documentElement;
  const { theme } = page.dataset;
  // Nothing is painted between the two lines: styles are only computed.
  page.dataset["theme"] = "light";
  const style = getComputedStyle(page);
  const text = svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) =>
    style.getPropertyValue(name).trim().replaceAll('"', "'"),
  );
  if (theme === undefined) delete page.dataset["theme"];
  else page.dataset["theme"] = theme;
  return text;
}
