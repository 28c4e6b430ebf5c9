export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Chinese unless the reader prefers English: the first of the two that Accept-Language names by weight. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (!acceptLanguage) return 'zh';
  const ranked = acceptLanguage
    .slice(0, 200)
    .split(',')
    .map((part) => ({ tag: part.trim().toLowerCase(), weight: weightOf(part) }))
    .filter(({ tag, weight }) => weight > 0 && /^(zh|en)\b/.test(tag))
    .sort((a, b) => b.weight - a.weight);
  return ranked[0]?.tag.startsWith('en') ? 'en' : 'zh';
}

const weightOf = (part: string): number => Number(/;\s*q=([\d.]+)/.exec(part)?.[1] ?? 1);
