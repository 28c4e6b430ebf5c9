import { IdParams } from '@anxintui/shared/contracts/fields';
import { PledgeNumberParams, SignQuery, SignView } from '@anxintui/shared/contracts/signs';
import { fullNameOf } from '@anxintui/shared/divisions/divisions';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Language } from '@anxintui/shared/http/language';
import type { SignFormat, SignSize } from '@anxintui/shared/vocabulary/signs';
import { termsOf } from '../domain/pledge-terms.js';
import type { SignFacts } from '../domain/sign.js';
import { printSign, type ReadSignDeps, readSign, type Sign } from '../use-cases/read-sign.js';
import { endpoint } from './policy.js';
import { signWords } from './sign-words.js';

export type SignAsked = {
  readonly format: SignFormat;
  readonly size: SignSize;
  readonly language: Language;
};
export type DrawSign = (facts: SignFacts, asked: SignAsked) => Promise<Uint8Array>;

const TYPES: Readonly<Record<SignFormat, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
};

export const storeSignRoute = ({ draw, ...deps }: ReadSignDeps & { draw: DrawSign }): Endpoint =>
  endpoint(
    {
      id: 'store-sign',
      method: 'get',
      path: '/stores/{id}/sign',
      summary: '承诺牌 · the sign of a store, to be printed and put up',
      params: IdParams,
      query: SignQuery,
      reply: SignView,
      download: Object.values(TYPES),
    },
    async ({ params: { id }, query: { format, size, lang } }) => {
      const sign = await printSign(deps, id);
      const bytes = await draw(factsOf(sign), { format, size, language: lang });
      const name = `sign-${sign.pledge.number}-${size}.${format}`;
      return { body: null, file: { type: TYPES[format], name, bytes: onePiece(bytes) } };
    },
  );

const factsOf = ({ store, pledge, now: { version } }: Sign): SignFacts => ({
  storeName: store.name,
  sellerName: store.seller.name,
  number: pledge.number,
  version,
  terms: termsOf(version),
  ...(pledge.bureau ? { bureauName: pledge.bureau.name } : {}),
});

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export const pledgeByNumberRoute = (deps: ReadSignDeps): Endpoint =>
  endpoint(
    {
      id: 'pledge-by-number',
      method: 'get',
      path: '/pledges/by-number/{number}',
      summary: '承诺牌此刻是否有效 · what holds behind a sign at this moment',
      params: PledgeNumberParams,
      reply: SignView,
    },
    async ({ params: { number }, language }) => ({
      body: signView(await readSign(deps, number), { language, at: deps.now() }),
    }),
  );

type Reader = { readonly language: Language; readonly at: Date };

function signView({ store, pledge, now }: Sign, { language, at }: Reader) {
  const { state, from, next, reason, version } = now;
  return {
    number: pledge.number,
    storeId: store.id,
    store: {
      name: store.name,
      seller: store.seller.name,
      division: store.division,
      place: fullNameOf(store.division),
      address: store.address,
      status: store.status,
    },
    state,
    from,
    ...(next ? { next } : {}),
    words: signWords(now, language),
    ...(reason === undefined ? {} : { reason }),
    version: version.version,
    windowDays: version.windowDays,
    validFrom: version.validFrom,
    validUntil: version.validUntil,
    ...(pledge.bureau ? { bureau: pledge.bureau.name } : {}),
    checkedAt: at.toISOString(),
  };
}
