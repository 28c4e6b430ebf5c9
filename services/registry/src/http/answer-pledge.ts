import type { PersonsStep } from '@anxintui/shared/aggregate/commanding';
import type { Stepped } from '@anxintui/shared/aggregate/step';
import { IdParams } from '@anxintui/shared/contracts/fields';
import { PledgeView } from '@anxintui/shared/contracts/pledges';
import { commanded } from '@anxintui/shared/http/commanded';
import type { Answer, Asked } from '@anxintui/shared/http/endpoint';
import type { Pledge } from '../domain/pledge.js';
import type { PledgeSteps } from '../use-cases/pledge-commands.js';
import { readPledge } from '../use-cases/read-pledges.js';
import { pledgeAnswer } from './pledge-view.js';
import type { PledgeDeps } from './pledges.js';

export type PledgeCommandDeps = PledgeDeps & { readonly steps: PledgeSteps };
type Command = Asked<{ id: string }, unknown, unknown>;

/** What every command on a pledge has in common. */
export const PLEDGE_COMMAND = {
  method: 'post',
  params: IdParams,
  reply: PledgeView,
  isCommand: true,
} as const;

/** One command and its answer: the pledge as this person may see it afterwards. */
export const answering = (
  { pledges, ruleBook, now }: PledgeDeps,
  asked: Command,
  act: (step: PersonsStep) => Promise<Stepped<Pledge>>,
): Promise<Answer> =>
  commanded(asked, {
    act,
    show: async (id, reader) => {
      const found = await readPledge(pledges, id, reader.actor);
      return pledgeAnswer(found, { ...reader, ruleBook: ruleBook(), at: now() });
    },
  });
