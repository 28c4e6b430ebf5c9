import '../site/enhance.js';
import './app.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import type { AppWords, Language } from '../copy/catalogue.js';
import { Speaking } from '../copy/words.js';
import { newQueries } from './queries.js';
import { Routing } from './routing.js';
import { keepsForOffline } from './service-worker.js';

const COPY: Readonly<Record<Language, () => Promise<AppWords>>> = {
  zh: async () => (await import('../copy/zh/app.js')).appZh,
  en: async () => (await import('../copy/en/app.js')).appEn,
};

async function start(place: HTMLElement): Promise<void> {
  const { lang, dataset } = document.documentElement;
  const language = lang === 'en' ? 'en' : 'zh';
  const words = await COPY[language]();
  const queries = newQueries();
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
