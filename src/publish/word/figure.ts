import sharp from 'sharp';

const PNG = { palette: true, colours: 32, effort: 1, dither: 0, compressionLevel: 9 } as const;
/** Dots to an inch at the size at which the drawing stands on paper. */
const DENSITY = 144;

/** A drawing without its words, for which a machine may lack the letters: for a program that shows no SVG. */
export async function figurePng(svg: string): Promise<Uint8Array> {
  const shapes = svg.replace(/<text[^>]*>[^<]*<\/text>/g, '');
  return new Uint8Array(await sharp(Buffer.from(shapes), { density: DENSITY }).png(PNG).toBuffer());
}
