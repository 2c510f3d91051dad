const SIGNS: Readonly<Record<string, string>> = {
  ...{ '：': ':', '，': ',', '、': ',', '；': ',', '“': "'", '”': "'", '‘': "'", '’': "'" },
  ...{ '【': '[', '】': ']', '－': '-', '—': '-', '–': '-' },
};

/** Words about Chinese punctuation where English is wanted, and what was meant. */
export interface ChineseSigns {
  /** One Chinese sentence without full stop. */
  readonly message: string;
  readonly example: string;
}

/**
 * What to say of a value that was refused and holds Chinese punctuation or full-width letters, but
 * no Chinese word: its signs are what is wrong. Undefined for all else.
 *
 * @example chineseSignsIn('2026－09－01') // { message: '这里的 － 不是英文的…', example: '2026-09-01' }
 */
export function chineseSignsIn(written: unknown): ChineseSigns | undefined {
  if (typeof written !== 'string') return undefined;
  const english = Array.from(written, (sign) => SIGNS[sign] ?? sign.normalize('NFKC')).join('');
  if (english === written || !/^[ -~]+$/.test(english)) return undefined;
  const signs = [...new Set(written.match(/[^ -~]/gu))].map((sign) =>
    /\s/.test(sign) ? '中文空格' : sign,
  );
  return {
    message: `这里的 ${signs.join(' ')} 不是英文的标点或字母，应切换到英文输入法重打`,
    example: english.replace(/,(?=\S)/g, ', ').trim(),
  };
}
