import type { Language } from '../copy/catalogue.js';

/** An instant to the second, in Shanghai: what was true just then. */
export const second = (instant: string, language: Language): string =>
  new Date(instant).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'long',
    timeStyle: 'medium',
  });
