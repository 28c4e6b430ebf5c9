import type { PageRequest } from '@anxintui/shared/contracts/site';
import { publicEn } from '../copy/en/public.js';
import { publicZh } from '../copy/zh/public.js';
import { Frame } from '../kit/frame.js';
import type { Document } from './document.js';
import type { SiteDeps } from './site-deps.js';

export async function homePage({ language }: PageRequest, _deps: SiteDeps): Promise<Document> {
  const { home } = { zh: publicZh, en: publicEn }[language];
  return {
    title: home.title,
    description: home.lead,
    body: (
      <Frame section="home">
        <h1>{home.title}</h1>
        <p>{home.lead}</p>
        <form action="/stores" method="get" className="field">
          <label htmlFor="q">{home.search}</label>
          <input id="q" name="q" type="search" />
          <div className="buttons">
            <button type="submit">{home.searchButton}</button>
          </div>
        </form>
      </Frame>
    ),
  };
}
