import { issueForms } from '#authoring/issue-form.ts';
import { writeWhole } from '#authoring/write-file.ts';

// npm run forms: writes the issue forms of GitHub and Gitee from the schemas.
for (const [path, text] of issueForms()) {
  await writeWhole(path, text, 'over');
  console.log(path);
}
