import { deskFiles, indexParts } from '#authoring/desk-index.ts';
import { contentOf } from '#checks/read/content.ts';
import { FILES_VARIABLE, keptReader } from '#checks/read/kept-files.ts';
import { contentFolder, readTexts } from '#checks/read/texts.ts';
import { once } from './once.ts';

const TEMPLATE = /^_templates\/([a-z-]+\.md)$/;

/** What the writing desk loads, by name: parts of its index, and packs. See `deskFiles`. */
export const loadDeskFiles = once('desk', async () => {
  const texts = [...(await readTexts(contentFolder()))];
  const templates = texts.flatMap(([path, text]) => {
    const name = TEMPLATE.exec(path)?.[1];
    return name === undefined ? [] : [[name, text] as const];
  });
  const read = await keptReader(process.env[FILES_VARIABLE]);
  const content = contentOf(texts, undefined, [], read);
  const { index, packs } = deskFiles(content, Object.fromEntries(templates));
  return new Map<string, object>([...indexParts(index), ...packs]);
});
