import {
  CORRECTABLE,
  MEDIATION_MODES,
  NON_ACCEPTANCE_GROUNDS,
  TERMINATION_CAUSES,
} from '@anxintui/shared/vocabulary/cases';
import { REMEDIES } from '@anxintui/shared/vocabulary/claims';
import { Form, Input, InputNumber, Radio, Space } from 'antd';
import type { ReactNode } from 'react';
import type { Words } from '../../copy/catalogue.js';
import { useSpoken } from '../../copy/words.js';
import { ApprovalSelect } from './approval-select.js';
import { BureauSelect } from './bureau-select.js';
import { OfficerSelect } from './officer-select.js';
import type { OfficerStep, StepField } from './step-forms.js';

type Props = {
  readonly field: StepField;
  readonly step: OfficerStep;
  readonly caseId: string;
};

/** One field of a step, with its label; antd gives it value and change. */
export function StepFieldItem({ field, step, caseId }: Props) {
  const { words } = useSpoken();
  const { common } = words;
  const rules = field.isOptional ? [] : [{ required: true, message: common.form.missing }];
  return (
    <Form.Item name={field.name} label={labelOf(field, step, words)} rules={rules}>
      {controlOf(field, caseId, words)}
    </Form.Item>
  );
}

function labelOf({ name }: StepField, step: OfficerStep, { officerSteps }: Words): string {
  const { wordsFor, field } = officerSteps;
  if (name !== 'words') return field[name];
  return hasOwnWords(step, wordsFor) ? wordsFor[step] : field.words;
}
type WordsFor = Words['officerSteps']['wordsFor'];
const hasOwnWords = (step: string, wordsFor: WordsFor): step is keyof WordsFor => step in wordsFor;

type Control = (caseId: string, words: Words) => ReactNode;
const CONTROLS: Readonly<Record<StepField['name'], Control>> = {
  ground: (_, { officerSteps }) => oneOf(NON_ACCEPTANCE_GROUNDS, officerSteps.ground),
  cause: (_, { officerSteps }) => oneOf(TERMINATION_CAUSES, officerSteps.cause),
  of: (_, { officerSteps }) => oneOf(['shopper', 'respondent', 'both'] as const, officerSteps.of),
  mode: (_, { cases }) => oneOf(MEDIATION_MODES, cases.mode),
  remedy: (_, { cases }) => oneOf(REMEDIES, cases.remedy),
  what: (_, { officerSteps }) => oneOf(CORRECTABLE, officerSteps.what),
  words: () => <Input.TextArea rows={4} maxLength={2000} showCount />,
  place: () => <Input maxLength={100} />,
  heldAt: () => <Input type="datetime-local" style={{ width: 240 }} />,
  amountFen: () => <InputNumber min={0} precision={2} prefix="¥" style={{ width: 200 }} />,
  performWithinDays: () => <InputNumber min={1} max={90} precision={0} style={{ width: 120 }} />,
  to: () => <InputNumber min={1} max={8} precision={0} style={{ width: 120 }} />,
  officer: () => <OfficerSelect />,
  bureauId: () => <BureauSelect />,
  approval: (caseId) => <ApprovalSelect caseId={caseId} />,
};
const controlOf = ({ name }: StepField, caseId: string, words: Words): ReactNode =>
  CONTROLS[name](caseId, words);

function oneOf<Value extends string | number>(
  values: readonly Value[],
  said: Readonly<Record<Value, string>>,
): ReactNode {
  return (
    <Radio.Group>
      <Space orientation="vertical">
        {values.map((value) => (
          <Radio key={value} value={value}>
            {said[value]}
          </Radio>
        ))}
      </Space>
    </Radio.Group>
  );
}
