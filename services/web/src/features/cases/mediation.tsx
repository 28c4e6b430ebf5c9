import { useSpoken } from '../../copy/words.js';
import { moment } from '../../kit/shown.js';
import { Consents } from './consents.js';
import { useDispute } from './dispute.js';

/** What the bureau asks for, when it invites both sides, what they answered, and what was recorded. */
export function Mediation() {
  const { words, language } = useSpoken();
  const said = words.cases.mediation;
  const { materials, invitations, sessions, status } = useDispute();
  if (materials.length + invitations.length + sessions.length === 0 && status !== 'mediating')
    return null;
  return (
    <section aria-label={said.title}>
      <h2>{said.title}</h2>
      {materials.map(({ at, words: asked }) => (
        <div className="inset inset--warn" key={at}>
          <h3>{words.cases.materials}</h3>
          <p>{asked}</p>
          <p className="quiet">{moment(at, language)}</p>
        </div>
      ))}
      {invitations.map(({ at, mode, heldAt, place }) => (
        <div className="inset" key={at}>
          <h3>{said.invited}</h3>
          <dl className="facts">
            <dt>{said.heldAt}</dt>
            <dd>
              <time dateTime={heldAt}>{moment(heldAt, language)}</time>
            </dd>
            <dt>{said.how}</dt>
            <dd>{said.mode[mode]}</dd>
            {place ? <dt>{said.place}</dt> : null}
            {place ? <dd>{place}</dd> : null}
          </dl>
        </div>
      ))}
      <Consents />
      <Sessions />
    </section>
  );
}

function Sessions() {
  const { words, language } = useSpoken();
  const said = words.cases.mediation;
  return useDispute().sessions.map(({ at, mode, words: recorded }) => (
    <div className="card" key={at}>
      <h3>{said.session}</h3>
      <p>{recorded}</p>
      <p className="quiet">
        {said.mode[mode]} · {moment(at, language)}
      </p>
    </div>
  ));
}
