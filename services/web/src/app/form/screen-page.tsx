import { type FormEvent, Fragment, useState } from 'react';
import { useSpoken } from '../../copy/words.js';
import { type Fault, FaultSummary } from '../../kit/fields.js';
import { PageHeading } from '../page-heading.js';
import { faultsIn, type Screen } from './screens.js';

type Props = {
  readonly screen: Screen;
  readonly caption: { readonly title: string; readonly place: number; readonly of: number };
  readonly onNext: () => void;
  readonly onBack: () => void;
};
const NONE: readonly Fault[] = [];

/** One topic. What is wrong is said when the reader goes on, not while they are typing. */
export function ScreenPage({ screen, caption, onNext, onBack }: Props) {
  const { form } = useSpoken().words.common;
  const [shown, setShown] = useState(NONE);
  const wrong = faultsIn(screen);
  function goOn(event: FormEvent) {
    event.preventDefault();
    if (wrong.length > 0) return setShown(wrong);
    onNext();
  }
  const faultOf = (field: string) => shown.find((fault) => fault.field === field)?.words;
  return (
    <form className="narrow" noValidate onSubmit={goOn}>
      <p className="quiet form__place">
        {caption.title} · {form.place(caption.place, caption.of)}
      </p>
      <PageHeading key={screen.id} title={screen.title} />
      <FaultSummary faults={shown} />
      {screen.lead}
      {screen.questions.map(({ field, ask }) => (
        <Fragment key={field}>{ask(faultOf(field))}</Fragment>
      ))}
      <div className="buttons">
        <button type="submit">{form.next}</button>
        <button type="button" className="button--quiet" onClick={onBack}>
          {form.back}
        </button>
      </div>
    </form>
  );
}
