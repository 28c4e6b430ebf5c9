import type { ReactNode } from 'react';
import { useSpoken } from '../../copy/words.js';
import { NeedsSignIn } from '../needs-sign-in.js';
import { CheckAnswers, type Sending } from './check-answers.js';
import { ScreenPage } from './screen-page.js';
import { type Screen, screensFor } from './screens.js';
import { StartPage } from './start-page.js';
import { useSteps } from './use-steps.js';
import './form.css';

type Props = {
  readonly title: string;
  /** What one needs, how long it takes, and the other ways: before the first question. */
  readonly start: ReactNode;
  readonly screens: readonly Screen[];
  readonly isResumed: boolean;
  readonly onStartAgain: () => void;
  /** Above the answers before they are sent. */
  readonly beforeSending?: ReactNode;
  readonly sending: Sending;
};

/** Start page, one topic per screen, check answers; signing in comes last, so that nobody does it for nothing. */
export function SteppedForm({ screens: topics, ...props }: Props) {
  const { isElder } = useSpoken();
  const screens = screensFor(topics, isElder);
  const steps = useSteps(screens);
  const { at } = steps;
  if (at.kind === 'start') return <StartPage {...props} onBegin={steps.begin} />;
  if (at.kind === 'check')
    return (
      <NeedsSignIn>
        <CheckAnswers {...props} screens={topics} goTo={steps.goTo} />
      </NeedsSignIn>
    );
  const { screen, place } = at;
  return (
    <ScreenPage
      key={screen.id}
      screen={screen}
      caption={{ title: props.title, place: place + 1, of: screens.length + 1 }}
      onNext={() => steps.next(screen)}
      onBack={steps.back}
    />
  );
}
