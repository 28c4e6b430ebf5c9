import './styles.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enGB from 'antd/es/locale/en_GB';
import zhCN from 'antd/es/locale/zh_CN';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import type { Language, Words } from '../copy/catalogue.js';
import { Speaking } from '../copy/words.js';
import { Console } from './console.js';
import { THEME } from './theme.js';

const FRESH_MS = 5_000;
const COPY: Readonly<Record<Language, () => Promise<Words>>> = {
  zh: async () => (await import('../copy/zh/words.js')).wordsZh,
  en: async () => (await import('../copy/en/words.js')).wordsEn,
};

/** The styles that antd makes in the page carry what the page's policy asks for. */
const nonceOfPage = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

async function start(place: HTMLElement): Promise<void> {
  const language = document.documentElement.lang === 'en' ? 'en' : 'zh';
  const words = await COPY[language]();
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: 1, staleTime: FRESH_MS } },
  });
  createRoot(place).render(
    <ConfigProvider
      button={{ autoInsertSpace: false }}
      csp={{ nonce: nonceOfPage() }}
      locale={language === 'zh' ? zhCN : enGB}
      theme={THEME}
    >
      <App>
        <Speaking spoken={{ words, language }}>
          <QueryClientProvider client={queries}>
            <BrowserRouter basename="/console">
              <Console />
            </BrowserRouter>
          </QueryClientProvider>
        </Speaking>
      </App>
    </ConfigProvider>,
  );
}

const place = document.getElementById('console');
if (place) void start(place);
