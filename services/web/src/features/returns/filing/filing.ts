import type { Draft } from '../../../app/form/use-draft.js';
import type { AppWords, Language } from '../../../copy/catalogue.js';
import type { GoodsAnswers, ReturnAnswers } from './return-answers.js';

/** What the questions of a return are made of: what was answered, and what it is said in. */
export type Filing = Pick<Draft<ReturnAnswers>, 'answers' | 'change'> & {
  readonly words: AppWords;
  readonly language: Language;
};

/** One kind of goods among those that go back. */
export type OneOfGoods = Filing & {
  readonly goods: GoodsAnswers;
  /** Its place, from 0. */
  readonly place: number;
  readonly changeGoods: (patch: Partial<GoodsAnswers>) => void;
};
