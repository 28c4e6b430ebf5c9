import { Link, useParams } from 'react-router';
import { Loading } from '../../../app/loading.js';
import { NeedsSignIn } from '../../../app/needs-sign-in.js';
import { PageHeading } from '../../../app/page-heading.js';
import { useMe } from '../../../app/use-me.js';
import { useSpoken } from '../../../copy/words.js';
import { day } from '../../../kit/shown.js';
import { usePass } from '../use-return.js';
import { PassQr } from './pass-qr.js';
import '../returns.css';

/** What is shown at the counter. Kept on the device, it opens without a network; signed out it does not. */
export function PassPage() {
  const { data: me, error } = useMe();
  return me || error ? (
    <Pass />
  ) : (
    <NeedsSignIn>
      <Pass />
    </NeedsSignIn>
  );
}

function Pass() {
  const { id = '' } = useParams();
  const { words, language } = useSpoken();
  const { pass: said } = words.returns;
  const { shown, isFresh, error, isPending, refetch } = usePass(id);
  if (!shown)
    return <Loading isPage error={isPending ? null : error} again={() => void refetch()} />;
  const { pass, storeName } = shown;
  return (
    <div className="narrow pass">
      <PageHeading title={said.title} />
      <p>
        {storeName} · {said.lead}
      </p>
      <PassQr token={pass.token} label={said.qr} />
      <p className="quiet">{said.bright}</p>
      <h2>{said.code}</h2>
      <p className="pass__code">{pass.code}</p>
      <p>{said.codeHint}</p>
      <p>
        {said.number} <strong className="number">{pass.receiptNumber}</strong>
      </p>
      <p>
        {said.until} <time dateTime={pass.until}>{day(pass.until, language)}</time>
      </p>
      <p className="quiet" role="status">
        {isFresh ? said.kept : said.offline}
      </p>
      <p className="buttons">
        <Link className="button button--quiet" to={`/returns/${id}`}>
          {said.toReturn}
        </Link>
      </p>
    </div>
  );
}
