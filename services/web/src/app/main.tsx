import '../site/enhance.js';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import type { AppWords, Language } from '../copy/catalogue.js';
import { Speaking } from '../copy/words.js';
import { Routing } from './routing.js';
import { keepsForOffline } from './service-worker.js';

const RETRIES = 1;
const FRESH_MS = 5_000;

const COPY: Readonly<Record<Language, () => Promise<AppWords>>> = {
  zh: async () => (await import('../copy/zh/app.js')).appZh,
  en: async () => (await import('../copy/en/app.js')).appEn,
};

async function start(place: HTMLElement): Promise<void> {
  const { lang, dataset } = document.documentElement;
  const language = lang === 'en' ? 'en' : 'zh';
  const words = await COPY[language]();
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: RETRIES, staleTime: FRESH_MS } },
  });
  createRoot(place).render(
    <Speaking spoken={{ words, language, isElder: dataset['elder'] !== undefined }}>
      <QueryClientProvider client={queries}>
        <BrowserRouter basename="/app">
          <Routing />
        </BrowserRouter>
      </QueryClientProvider>
    </Speaking>,
  );
  keepsForOffline();
}

const place = document.getElementById('app');
if (place) void start(place);
