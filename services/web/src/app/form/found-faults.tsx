import { useSpoken } from '../../copy/words.js';
import { Refused } from '../api.js';
import { type Screen, screenOfPointer } from './screens.js';

type Props = {
  readonly error: Error | null;
  readonly screens: readonly Screen[];
  readonly goTo: (screen: Screen) => void;
};

/** What the API says of single answers, each with the way to where it can be mended. */
export function FoundFaults({ error, screens, goTo }: Props) {
  const { form } = useSpoken().words.common;
  const found = error instanceof Refused ? (error.problem.errors ?? []) : [];
  if (found.length === 0) return null;
  return (
    <ul className="list">
      {found.map(({ pointer = '', detail }) => {
        const screen = screenOfPointer(screens, pointer);
        return (
          <li key={`${pointer}${detail}`} className="inset inset--bad">
            <p>{detail}</p>
            {screen ? (
              <button type="button" className="button--quiet" onClick={() => goTo(screen)}>
                {form.changeOf(screen.title)}
              </button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
