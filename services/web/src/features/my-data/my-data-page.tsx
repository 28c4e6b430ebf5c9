import { NeedsSignIn } from '../../app/needs-sign-in.js';
import { PageHeading } from '../../app/page-heading.js';
import { useSpoken } from '../../copy/words.js';
import { Erase } from './erase.js';

const EXPORT = '/api/v1/me/export';

/** Taking one's data along, and having it erased. */
export function MyDataPage() {
  const { data: said } = useSpoken().words.myData;
  return (
    <NeedsSignIn>
      <div className="narrow">
        <PageHeading title={said.title} />
        <p>{said.lead}</p>
        <section aria-label={said.exportTitle}>
          <h2>{said.exportTitle}</h2>
          <p>{said.exportLead}</p>
          <p className="buttons">
            <a className="button" href={EXPORT} download="anxintui.json">
              {said.export}
            </a>
          </p>
        </section>
        <Erase />
      </div>
    </NeedsSignIn>
  );
}
