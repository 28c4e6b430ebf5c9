import type { InOtherWords, Language } from '../copy/catalogue.js';
import { publicEn } from '../copy/en/public.js';
import { useSpoken } from '../copy/words.js';
import { publicZh } from '../copy/zh/public.js';

export const PUBLIC: Readonly<Record<Language, InOtherWords<typeof publicZh>>> = {
  zh: publicZh,
  en: publicEn,
};

/** What the pages made on the server say besides what every page says. */
export const usePublicWords = () => PUBLIC[useSpoken().language];
