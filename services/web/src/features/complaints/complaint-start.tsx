import { useSearchParams } from 'react-router';
import { useSpoken } from '../../copy/words.js';

/** What one needs, how long it takes, and the other ways. */
export function ComplaintStart() {
  const { start: said } = useSpoken().words.complaints;
  const [params] = useSearchParams();
  const returnId = params.get('return');
  return (
    <>
      {returnId ? (
        <div className="inset">
          <p>{said.ofReturn}</p>
          <p>
            <a className="block-link" href={`/app/returns/${returnId}`}>
              {said.openReturn}
            </a>
          </p>
        </div>
      ) : null}
      <p>{said.lead}</p>
      <h2>{said.needTitle}</h2>
      <ul>
        <li>{said.need.store}</li>
        <li>{said.need.words}</li>
        <li>{said.need.proof}</li>
        <li>{said.need.phone}</li>
      </ul>
      <h2>{said.timeTitle}</h2>
      <p>{said.time}</p>
      <h2>{said.waysTitle}</h2>
      <ul className="list">
        <li>
          <a className="block-link" href="tel:12315">
            {said.call}
          </a>
        </li>
        <li>
          <a className="block-link" href="/app/returns/new">
            {said.return}
          </a>
        </li>
        <li>
          <a className="block-link" href="/responsible">
            {said.responsible}
          </a>
        </li>
      </ul>
    </>
  );
}
