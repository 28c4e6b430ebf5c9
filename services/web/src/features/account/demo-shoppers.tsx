import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { useDemoShoppers, useSignIn } from './use-sign-in.js';

/** Where the demo is on, its shoppers sign in without a code. */
export function DemoShoppers() {
  const { signIn } = useSpoken().words;
  const { data: people = [] } = useDemoShoppers();
  const opening = useSignIn();
  if (people.length === 0) return null;
  return (
    <section className="card" aria-labelledby="demo-title">
      <h2 id="demo-title">{signIn.demoTitle}</h2>
      <p className="quiet">{signIn.demoLead}</p>
      {opening.error ? <ProblemNote error={opening.error} /> : null}
      <div className="buttons">
        {people.map(({ account, name }) => (
          <button
            key={account}
            type="button"
            className="button--quiet"
            onClick={() => opening.mutate({ demo: account })}
          >
            {name ?? account}
          </button>
        ))}
      </div>
    </section>
  );
}
