import { usePublicWords } from '../public-words.js';

/** No pledge has this number: perhaps mistyped, perhaps a false sign. */
export function UnknownSign({ number }: { number: string }) {
  const { unknown } = usePublicWords().sign;
  return (
    <div className="narrow">
      <section className="verdict verdict--bad" aria-labelledby="verdict-title">
        <h1 id="verdict-title">{unknown.title}</h1>
        <p className="verdict__text">{unknown.text(number)}</p>
        <p>{unknown.next}</p>
      </section>
      <p className="buttons">
        <a className="button" href="/s">
          {unknown.again}
        </a>
      </p>
    </div>
  );
}
