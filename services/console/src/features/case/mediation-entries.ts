import type { Language, Words } from '../../copy/catalogue.js';
import { moment, money } from '../../kit/shown.js';
import type { CaseFile } from './use-case.js';

type Part = { readonly title: string; readonly lines: readonly string[] };

const told = (parts: readonly Part[]): Part[] => parts.filter(({ lines }) => lines.length > 0);
const joined = (...texts: readonly (string | undefined)[]): string =>
  texts.filter(Boolean).join(' · ');

/** What led to an agreement or to none: declined claims, materials, invitations, consents, sessions. */
export function heldEntries(file: CaseFile, words: Words, language: Language): Part[] {
  const { mediation } = words.officerCase;
  const { mode } = words.cases;
  const when = (at: string) => moment(at, language);
  return told([
    {
      title: mediation.declines,
      lines: file.declines.map(({ at, words: why }) => joined(when(at), why)),
    },
    {
      title: mediation.materials,
      lines: file.materials.map(({ at, words: what }) => joined(when(at), what)),
    },
    {
      title: mediation.invitations,
      lines: file.invitations.map((each) => joined(when(each.heldAt), mode[each.mode], each.place)),
    },
    { title: mediation.consents, lines: consentLines(file, words, language) },
    {
      title: mediation.sessions,
      lines: file.sessions.map((each) => joined(when(each.at), mode[each.mode], each.words)),
    },
  ]);
}

function consentLines(
  { invitations, consents }: CaseFile,
  { officerCase, cases }: Words,
  language: Language,
): string[] {
  const { mediation } = officerCase;
  if (invitations.length === 0) return [];
  return (['shopper', 'respondent'] as const).map((side) => {
    const answered = consents[side];
    return answered
      ? joined(mediation[side], cases.consent[answered.consent], moment(answered.at, language))
      : joined(mediation[side], mediation.waiting);
  });
}

/** How it ended: agreement and its performance, termination, non-acceptance, what else is open, corrections. */
export function endedEntries(file: CaseFile, words: Words, language: Language): Part[] {
  const { mediation } = words.officerCase;
  const when = (at: string) => moment(at, language);
  return told([
    { title: mediation.settlement, lines: settlementLines(file, words, language) },
    {
      title: mediation.performed,
      lines: file.performed.map((each) => joined(when(each.at), each.words, each.proof)),
    },
    { title: mediation.termination, lines: terminationLines(file, words, language) },
    { title: mediation.nonAcceptance, lines: nonAcceptanceLines(file, words) },
    {
      title: mediation.otherRoutes,
      lines: (file.otherRoutes ?? []).map((route) => words.cases.otherRoute[route]),
    },
    {
      title: mediation.corrections,
      lines: file.corrections.map((each) => joined(when(each.at), each.words)),
    },
  ]);
}

function settlementLines({ settlement, performance }: CaseFile, words: Words, language: Language) {
  if (!settlement) return [];
  const { remedy, amountFen, performWithinDays, at } = settlement;
  const { cases, officerCase } = words;
  return [
    joined(
      moment(at, language),
      cases.remedy[remedy],
      amountFen === undefined ? undefined : money(amountFen),
      officerCase.mediation.within(performWithinDays),
    ),
    settlement.words,
    ...(performance ? [cases.performance[performance]] : []),
  ];
}

function terminationLines({ termination }: CaseFile, words: Words, language: Language): string[] {
  if (!termination) return [];
  const { mediation } = words.officerCase;
  const { notifiedAt, at } = termination;
  return [
    joined(moment(at, language), numbered(words.officerSteps.cause, termination.cause)),
    termination.words,
    notifiedAt ? mediation.notified(moment(notifiedAt, language)) : mediation.notNotified,
  ];
}

function nonAcceptanceLines({ nonAcceptance }: CaseFile, words: Words): string[] {
  if (!nonAcceptance) return [];
  return [numbered(words.officerSteps.ground, nonAcceptance.ground), nonAcceptance.words];
}

/** The words of a ground or a cause by its number in the article. */
const numbered = (said: Readonly<Record<number, string>>, at: number): string =>
  said[at] ?? `${at}`;
