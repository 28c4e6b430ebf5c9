import type { ReactNode } from 'react';
import type { Fault } from '../../kit/fields.js';

/** One question of a form, as it stands with the answers given so far. */
export type Question = {
  /** The id of its field on the page. */
  readonly field: string;
  /** As the list of answers calls it. */
  readonly label: string;
  /** The answer in words; nothing where none was given. */
  readonly said: string;
  /** What is wrong with the answer as it is now. */
  readonly fault?: string | undefined;
  /** Where the API finds it in the body, for what it says about it: `/purchase/on`. */
  readonly pointer?: string;
  readonly ask: (fault: string | undefined) => ReactNode;
};

/** One topic: at most three questions, and only one of them in large type. */
export type Screen = {
  readonly id: string;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly questions: readonly Question[];
};

/** In large type every question has a screen of its own. */
export function screensFor(screens: readonly Screen[], isElder: boolean): readonly Screen[] {
  if (!isElder) return screens;
  return screens.flatMap((screen) =>
    screen.questions.length < 2 ? [screen] : screen.questions.map((each) => alone(screen, each)),
  );
}

const alone = (screen: Screen, question: Question): Screen => ({
  ...screen,
  id: `${screen.id}.${question.field}`,
  questions: [question],
});

export const faultsIn = ({ questions }: Pick<Screen, 'questions'>): readonly Fault[] =>
  questions.flatMap(({ field, fault }) => (fault ? [{ field, words: fault }] : []));

/** The first screen that cannot be left as it is; null where everything is answered. */
export const firstUnanswered = (screens: readonly Screen[]): Screen | null =>
  screens.find((screen) => faultsIn(screen).length > 0) ?? null;

/** The screen of this address; where the reading mode has changed since, the one of the same topic. */
export const screenAt = (screens: readonly Screen[], id: string): Screen | null =>
  screens.find((screen) => screen.id === id) ??
  screens.find((screen) => topicOf(screen.id) === topicOf(id)) ??
  null;

/** Whether both are about the same, and only large type parts them. */
export const isSameTopic = (one: Screen, other: Screen): boolean =>
  topicOf(one.id) === topicOf(other.id);

const topicOf = (id: string): string => id.split('.', 1).join();

/** Where a fault that the API found can be mended. */
export const screenOfPointer = (screens: readonly Screen[], pointer: string): Screen | null =>
  screens.find(({ questions }) => questions.some((each) => each.pointer === pointer)) ?? null;
