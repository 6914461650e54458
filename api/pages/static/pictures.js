// Links to a view of the graph: interactive, as SVG, and as PNG, which the browser makes of the SVG.

import { address } from "./api.js";
import { h } from "./dom.js";

/** Links to the picture at an address of the API that takes `format`; `name` is that of the file. */
export function pictureLinks(path, parameters, name) {
  const svg = address(path, { ...parameters, format: "svg" });
  return [
    h("a", { href: address(path, { ...parameters, format: "html" }) }, "Interactive view"),
    h("a", { href: svg, download: `${name}.svg` }, "SVG"),
    h("a", { href: svg, download: `${name}.png`, onclick: (event) => { event.preventDefault(); savePng(svg, `${name}.png`); } }, "PNG"),
  ];
}

/** Save an SVG as a PNG twice as fine, for slides. */
async function savePng(url, name) {
  const picture = new Image();
  picture.src = url;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.naturalWidth * 2;
  canvas.height = picture.naturalHeight * 2;
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  h("a", { href: canvas.toDataURL("image/png"), download: name }).click();
}
