/**
 * What a bundle changes in pdf.js. It leaves out what pdf.js asks of Node for drawing when it is loaded (a native
 * package that is not there, with a complaint on the console, and globals that would become everybody's): only text is
 * read here. And it sets a bound to what one stream may unpack to, which pdf.js has not.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** Bytes of one unpacked stream at most: the text of a page is some kilobytes, a font with all its letters some megabytes. */
const MOST = 48 * 1024 * 1024;

/** What a colour space is set to at first: all of a colorant, black, nothing of a light (ISO 32000-1, 8.6.8). */
const firstColour = (space) =>
  `${space}.getRgbHex(Float32Array.from({ length: ${space}.numComps }, (_, i) => ` +
  `${space}.name === "Alternate" || (${space}.name === "DeviceCMYK" && i === 3) ? 1 : 0), 0)`;

const CHANGES = {
  'pdf.mjs': [
    [/if \(isNodeJS\) \{\n {2}let canvas;[\s\S]*?\n\}\n(?=async function node_utils_fetchData)/, ''],
    [/const SCALE_MATRIX = new DOMMatrix\(\);/, 'const SCALE_MATRIX = null;'],
  ],
  'pdf.worker.mjs': [
    [
      /ensureBuffer\(requested\) \{\n(?= {4}const buffer = this\.buffer;)/,
      `ensureBuffer(requested) {\n    if (requested > ${MOST}) throw new Error("unpacks to more than ${MOST} bytes");\n`,
    ],
    [
      /totalLength \+= chunk\.byteLength;\n/,
      `totalLength += chunk.byteLength;\n        if (totalLength > ${MOST}) throw new Error("unpacks too far");\n`,
    ],
    [
      // a colorant "None" leaves no mark, whatever stands in for it elsewhere: its colour is none that is known
      /(case "DeviceN":\n\s+const name = [\s\S]{0,240}?)return new AlternateCS\(numComps, baseCS, tintFn\);/,
      '$1const alternate = new AlternateCS(numComps, baseCS, tintFn);\n' +
        '          const isNone = each => xref.fetchIfRef(each)?.name === "None";\n' +
        '          if ([name].flat().every(isNone)) alternate.getRgbHex = () => "none";\n' +
        '          return alternate;',
    ],
    ...['Fill', 'Stroke'].flatMap((what) => {
      const [space, state] = [`${what.toLowerCase()}CS`, `stateManager.state.${what.toLowerCase()}ColorSpace`];
      return [
        // with a colour space comes its first colour, in which is painted what follows
        [
          new RegExp(`${state.replaceAll('.', '\\.')} = ${space};\\n\\s+continue;`),
          `${state} = ${space};\n                if (${space}.name === "Pattern") continue;\n` +
            `                args = [${firstColour(space)}];\n                fn = OPS.set${what}RGBColor;\n                break;`,
        ],
        [
          new RegExp(`${state.replaceAll('.', '\\.')} = colorSpace \\|\\| ColorSpaceUtils\\.gray;`),
          `${state} = colorSpace || ColorSpaceUtils.gray;\n` +
            `                if (${state}.name !== "Pattern") operatorList.addOp(OPS.set${what}RGBColor, [${firstColour(state)}]);`,
        ],
      ];
    }),
    [
      // a picture is not unpacked, but where it lies is told
      /if \(!ignoreErrors\) \{\n {8}throw new Error\(msg\);\n {6}\}\n {6}warn\(msg\);\n(?= {6}return;\n {4}\}\n {4}let optionalContent;)/,
      '      operatorList.addOp(OPS.paintImageXObject, []);\n',
    ],
  ],
};

export const pdfjsForText = {
  name: 'pdfjs-for-text',
  setup(build) {
    build.onLoad({ filter: /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf(?:\.worker)?\.mjs$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const [pattern, replacement] of CHANGES[basename(path)]) {
        // A new version that looks otherwise stops the build, not the first person who reads a PDF.
        if (!pattern.test(contents)) throw new Error(`${path} is not the pdf.js that was looked at: ${pattern}`);
        contents = contents.replace(pattern, replacement);
      }
      return { contents, loader: 'js' };
    });
  },
};
