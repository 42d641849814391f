/**
 * Draws the PNG files that Office asks for from the SVG sources beside this script.
 * Run by `npm run icons` after an SVG was changed; the PNGs are kept in the repository, because a
 * build must not depend on the drawing library.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import sharp from 'sharp';

const folder = path.dirname(fileURLToPath(import.meta.url));

/** Sizes in pixels. Store: 64 and 128. Ribbon: 16 to 80. Phone: 25, 32 and 48 at one, two and three times. */
const sheets = [
  { source: 'product', sizes: [16, 32, 64, 80, 128] },
  { source: 'read', sizes: [16, 20, 24, 25, 32, 40, 48, 50, 64, 75, 80, 96, 144] },
  { source: 'compose', sizes: [16, 20, 24, 32, 40, 48, 64, 80] },
];

for (const { source, sizes } of sheets) {
  const svg = await readFile(path.join(folder, `${source}.svg`));
  for (const size of sizes) {
    // Rendered at the target size, not scaled down: strokes stay as sharp as they can be.
    const density = (72 * size) / 32;
    await sharp(svg, { density })
      .resize(size, size)
      .png({ compressionLevel: 9 })
      .toFile(path.join(folder, `${source}-${size}.png`));
  }
}
