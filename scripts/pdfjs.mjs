/**
 * What a bundle leaves out of pdf.js: what it asks of Node for drawing when it is loaded (a native package that is not
 * there, with a complaint on the console, and globals that would become everybody's). Only text is read here.
 */
import { readFile } from 'node:fs/promises';

const DRAWING = /if \(isNodeJS\) \{\n {2}let canvas;[\s\S]*?\n\}\n(?=async function node_utils_fetchData)/;
const SCALE = /const SCALE_MATRIX = new DOMMatrix\(\);/;

export const pdfjsWithoutDrawing = {
  name: 'pdfjs-without-drawing',
  setup(build) {
    build.onLoad({ filter: /pdfjs-dist\/legacy\/build\/pdf\.mjs$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      // A new version that looks otherwise stops the build, not the first person who reads a PDF.
      if (!DRAWING.test(text) || !SCALE.test(text)) throw new Error(`${path} is not the pdf.js that was looked at`);
      return { contents: text.replace(DRAWING, '').replace(SCALE, 'const SCALE_MATRIX = null;'), loader: 'js' };
    });
  },
};
