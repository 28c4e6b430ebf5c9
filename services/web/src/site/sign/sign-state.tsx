import type { SignView } from '@anxintui/shared/contracts/signs';
import type { SignState as State } from '@anxintui/shared/vocabulary/signs';
import type { z } from 'zod';
import { useSpoken } from '../../copy/words.js';
import { withDays } from '../../kit/written.js';
import { usePublicWords } from '../public-words.js';
import { second } from '../second.js';

const LOOKS: Readonly<Record<State, 'good' | 'warn' | 'bad'>> = {
  coming: 'warn',
  'in-force': 'good',
  suspended: 'warn',
  withdrawn: 'bad',
  expired: 'bad',
  delisted: 'bad',
};
const MARKS = {
  good: 'm14 33 12 12 24-26',
  warn: 'M32 14v24M32 48v4',
  bad: 'm16 16 32 32M48 16 16 48',
} as const;

/** The answer, big and unmistakable: by its words, its mark and its colour. */
export function SignState({ view }: { view: z.infer<typeof SignView> }) {
  const { sign, marks } = usePublicWords();
  const { language } = useSpoken();
  const { words, state, store, checkedAt, reason } = view;
  const looks = LOOKS[state];
  return (
    <section className={`verdict verdict--${looks}`} aria-labelledby="verdict-title">
      <p className="verdict__of">{sign.at(store.name)}</p>
      <h1 id="verdict-title">
        <svg className="verdict__mark" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
          <path d={MARKS[looks]} />
        </svg>
        {words.title}
      </h1>
      <p className="verdict__text">{withDays(words.text, language)}</p>
      {reason ? <p>{sign.reason + marks.colon + reason}</p> : null}
      <p className="verdict__at">
        <time dateTime={checkedAt}>{sign.checkedAt(second(checkedAt, language))}</time>
      </p>
    </section>
  );
}
