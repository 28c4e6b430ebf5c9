import type { CaseView } from '@anxintui/shared/contracts/cases';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { z } from 'zod';
import { read } from '../../app/api.js';
import { PageHeading } from '../../app/page-heading.js';
import { useSpoken } from '../../copy/words.js';
import { day, moment } from '../../kit/shown.js';
import type { Filed } from './use-filing.js';

type Case = z.infer<typeof CaseView>;
const ROUTING_MS = 1_000;

/** The number, what comes next, and by when. */
export function ComplaintSent({ filed: { receipt, notAttached } }: { filed: Filed }) {
  const { words, language } = useSpoken();
  const { sent: said } = words.complaints;
  return (
    <div className="narrow">
      <PageHeading title={said.title} />
      <div className="inset inset--good">
        <dl className="facts">
          <dt>{said.number}</dt>
          <dd>
            <strong>{receipt.receiptNumber}</strong>
          </dd>
          <dt>{said.short}</dt>
          <dd>
            <strong>{receipt.shortNumber}</strong>
          </dd>
          <dt>{said.date}</dt>
          <dd>{moment(receipt.filedAt, language)}</dd>
        </dl>
        <p>{said.keep}</p>
      </div>
      {notAttached > 0 ? (
        <p className="inset inset--warn" role="alert">
          {said.notAttached(notAttached)}
        </p>
      ) : null}
      <WhatNext caseId={receipt.id} />
      <p className="buttons">
        <Link className="button" to={`/cases/${receipt.id}`}>
          {said.open}
        </Link>
      </p>
    </div>
  );
}

function WhatNext({ caseId }: { caseId: string }) {
  const { words, language } = useSpoken();
  const { sent: said } = words.complaints;
  const { data } = useQuery({
    queryKey: ['case', caseId],
    queryFn: () => read<Case>(`/cases/${caseId}`),
    refetchInterval: ({ state }) => (state.data?.view.status === 'filed' ? ROUTING_MS : false),
  });
  if (!data) return null;
  const { status, clocks } = data.view;
  const due = clocks.find(({ state }) => state === 'open');
  return (
    <>
      <h2>{said.next}</h2>
      <p>{words.cases.next[status]}</p>
      {due ? (
        <p>
          {due.title} · {said.due} <strong>{day(due.dueOn, language)}</strong>
        </p>
      ) : null}
    </>
  );
}
