import { EligibilityView } from '@anxintui/shared/contracts/eligibility';
import { pageOf } from '@anxintui/shared/contracts/fields';
import { StoreListItem, StoreView } from '@anxintui/shared/contracts/registry';
import type { PageRequest } from '@anxintui/shared/contracts/site';
import type { ReactNode } from 'react';
import { Frame } from '../kit/frame.js';
import { givenText } from '../kit/given.js';
import { Answer } from './check/answer.js';
import { CheckForm } from './check/check-form.js';
import { checkIn, questionOf } from './check/check-query.js';
import { ChooseStore } from './check/choose-store.js';
import type { Document } from './document.js';
import { PUBLIC } from './public-words.js';
import type { SiteDeps } from './site-deps.js';

/** May it go back? First the store, then the purchase; the answer is the API's. */
export async function checkPage(request: PageRequest, deps: SiteDeps): Promise<Document> {
  const { check } = PUBLIC[request.language];
  const id = givenText(request.query, 'store');
  return {
    title: check.title,
    description: check.lead,
    body: (
      <Frame section="check">
        <div className="narrow">
          <h1>{check.title}</h1>
          <p>{check.lead}</p>
          {id ? await ofStore(id, request, deps) : await choosing(request, deps)}
        </div>
      </Frame>
    ),
  };
}

const FOUND = pageOf(StoreListItem);

async function choosing({ query, language }: PageRequest, { ask }: SiteDeps): Promise<ReactNode> {
  const q = givenText(query, 'q')?.slice(0, 60);
  const found = q === undefined ? null : await ask({ id: 'stores', query: { q }, language });
  return <ChooseStore q={q} found={FOUND.nullable().parse(found)?.items} />;
}

async function ofStore(
  id: string,
  { query, language }: PageRequest,
  { ask, now }: SiteDeps,
): Promise<ReactNode> {
  const store = StoreView.parse(await ask({ id: 'store', params: { id }, language }));
  const { asked, faults } = checkIn(query, PUBLIC[language].check.faults);
  const question = faults.length === 0 ? questionOf(id, asked) : null;
  const answer = question && (await ask({ id: 'eligibility', query: question, language }));
  return (
    <>
      {answer ? (
        <Answer answer={EligibilityView.parse(answer)} asked={asked} storeId={id} now={now()} />
      ) : null}
      <CheckForm store={store} asked={asked} faults={faults} />
    </>
  );
}
