import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { siteFolder } from '#build/site-folder.ts';
import { readChoice } from '#build/stick/choice.ts';
import { StickError } from '#build/stick/target.ts';
import { writeStick } from '#build/stick/write-stick.ts';

// npm run build:stick: makes of the built site a folder and a zip that open from a stick by double click;
// -- --out FOLDER says where else than in stick/; -- --district lingshan or -- --stage primary leaves out what
// belongs to other districts or stages.
const { values } = parseArgs({
  options: { out: { type: 'string' }, district: { type: 'string' }, stage: { type: 'string' } },
});
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

try {
  const choice = readChoice(values);
  const name = choice === undefined ? 'kepu' : `kepu-${choice.value}`;
  const target = resolve(values.out ?? `stick/${name}`);
  const { pages, files, folderSize, zipSize } = await writeStick(siteFolder(), target, choice);
  console.log(
    `U盘版已生成：${target}（${pages} 个网页，${files} 个文件，${megabytes(folderSize)}）`,
  );
  console.log(`压缩包：${target}.zip（${megabytes(zipSize)}）。解压后双击 index.html 打开。`);
} catch (error) {
  if (!(error instanceof StickError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
