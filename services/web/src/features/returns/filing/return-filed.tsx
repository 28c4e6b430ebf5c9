import { Link, useLocation, useParams } from 'react-router';
import { Loading } from '../../../app/loading.js';
import { NeedsSignIn } from '../../../app/needs-sign-in.js';
import { PageHeading } from '../../../app/page-heading.js';
import { useSpoken } from '../../../copy/words.js';
import { day } from '../../../kit/shown.js';
import { useReturn } from '../use-return.js';
import '../returns.css';

/** The receipt of a return that was sent: its number, what comes next, and until when. */
export function ReturnFiled() {
  return (
    <NeedsSignIn>
      <FiledReceipt />
    </NeedsSignIn>
  );
}

function FiledReceipt() {
  const { id = '' } = useParams();
  const { state: shortNumber } = useLocation();
  const { words, language } = useSpoken();
  const { filed } = words.returns;
  const { data, error, refetch } = useReturn(id);
  if (!data) return <Loading isPage error={error} again={() => void refetch()} />;
  const { receiptNumber, clocks, proofAsked } = data.view;
  const until = clocks.findLast(({ kind }) => kind === 'pass')?.dueOn;
  return (
    <div className="narrow">
      <PageHeading title={filed.title} />
      <dl className="facts inset inset--good">
        <dt>{filed.number}</dt>
        <dd className="number">{receiptNumber}</dd>
        {typeof shortNumber === 'string' ? <dt>{filed.short}</dt> : null}
        {typeof shortNumber === 'string' ? (
          <dd>
            <span className="number">{shortNumber}</span>
            <br />
            <span className="quiet">{filed.shortHint}</span>
          </dd>
        ) : null}
      </dl>
      <h2>{filed.nextTitle}</h2>
      {until ? <p>{filed.next(day(until, language))}</p> : null}
      {proofAsked ? <p className="inset inset--warn">{filed.traces}</p> : null}
      <div className="buttons">
        <Link className="button" to={`/returns/${id}/pass`}>
          {filed.pass}
        </Link>
        <Link className="button button--quiet" to={`/returns/${id}`}>
          {filed.details}
        </Link>
      </div>
    </div>
  );
}
