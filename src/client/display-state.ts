// Runs in the head: what the reader has chosen to see holds before the first paint.
import { stored } from './dom.ts';

const { dataset } = document.documentElement;
dataset['script'] = '';
for (const name of ['care', 'theme', 'text', 'slash']) {
  const value = stored(name);
  if (value !== '') dataset[name] = value;
}
