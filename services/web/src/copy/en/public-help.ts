import type { InOtherWords } from '../catalogue.js';
import type { publicHelpZh } from '../zh/public-help.js';

export const publicHelpEn: InOtherWords<typeof publicHelpZh> = {
  help: {
    title: 'Help',
    lead: 'What to do first, whatever has happened.',
    call: 'Call 12315',
    callText:
      'The national consumer hotline, from anywhere in China. No account is needed, and you need not ask the store first.',
    questions: 'Questions that are often asked',
    faq: [
      {
        question: 'What is a return without a reason?',
        answer:
          'Goods of a store that has pledged go back within the pledged days if they are intact, and nobody asks why. A pledge is voluntary, and binding once made; it gives seven days at least.',
      },
      {
        question: 'What cannot go back without a reason?',
        answer:
          'Usually goods made to order, fresh and perishable goods, unsealed media and software, and delivered newspapers. Goods that are unsafe once unsealed, that lose much value once tried, or were sold as near expiry or flawed can be left out if you were told before buying. Each store says so in its pledge: see its page.',
      },
      {
        question: 'I have lost the receipt. Can I still return it?',
        answer:
          'Yes. Bring a member record, a payment record or a written statement. A store may not refuse for the lost receipt alone.',
      },
      {
        question: 'I have opened the box, or a gift is missing. And now?',
        answer:
          'Opening to look is no reason to refuse; a broken one-time seal of food, cosmetics and the like is. For a missing gift at most its marked price is deducted.',
      },
      {
        question: 'What if the store refuses, or does not pay?',
        answer:
          'Dispute it on the page of your return, or complain directly. You choose whether silence takes it to the market regulator by itself or after asking you. 12315, the consumer association, arbitration and the courts stay open to you at any time.',
      },
      {
        question: 'How long does a complaint take?',
        answer:
          'The market regulator decides within seven working days whether it accepts a complaint, and tells you; then it mediates within sixty days. The last day of each is on the page of your complaint.',
      },
      {
        question: 'What if I do not get along with a phone?',
        answer:
          'Call 12315, ask somebody of your family to act for you, or go to the counter of the market regulator where the store is.',
      },
    ],
    more: 'You can also',
    check: 'check whether it may go back',
    responsible: 'see who is responsible',
    deadlines: 'work out a deadline',
    sign: 'check a sign',
    track: 'follow a case by its number',
  },
  accessibility: {
    title: 'Accessibility statement',
    lead: 'AnxinTui is meant for everybody to use without help: with little sight, hearing or movement, and at any age.',
    standard: 'The standard',
    standardText:
      'All public pages are made to the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.',
    met: 'What is met',
    points: [
      'Every page works by keyboard alone, in a sensible order, with a visible focus.',
      'Text is 16 pixels or more, 18 points in large text; browser and system can enlarge it further.',
      'Targets are 44 pixels or more, 60 in large text.',
      'Text has a contrast of 4.5:1 or more.',
      'Nothing scrolls sideways on a screen of 320 pixels.',
      'Each map has a table, each code a number, and a photo can be replaced by words.',
      'Search, stores, signs, lists and calculators work without scripts.',
      'There are no puzzles to solve before you are let in.',
    ],
    measured: 'How it is checked',
    measuredText:
      'After each change the pages are checked in a real browser with an automatic tool (axe), in Chinese, English and large text; not one violation is let through. The main tasks are done by keyboard alone.',
    gaps: 'What is missing',
    gapsText:
      'No systematic trial with disabled and elderly people has taken place. There is no sign language and no reading aloud. Photos sent by stores may lack a description.',
    feedback: 'Tell us what does not work',
    feedbackText:
      'Call 12315 and say which page it is and what the difficulty is; somebody can also act for you.',
    law: 'Law on the Building of Accessible Environments, art. 32',
    lawLabel: 'Legal basis',
    updated: 'Date of this statement',
  },
};
