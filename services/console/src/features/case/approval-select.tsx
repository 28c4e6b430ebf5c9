import { Select, type SelectProps } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { moment } from '../../kit/shown.js';
import { useApprovalsOf } from './use-approvals.js';

type Props = SelectProps<string> & { readonly caseId: string };

/** The consent of a second person that a termination rests on. */
export function ApprovalSelect({ caseId, ...bound }: Props) {
  const { words, language } = useSpoken();
  const approvals = useApprovalsOf(caseId).data ?? [];
  const options = approvals
    .filter(({ state }) => state === 'approved')
    .map(({ id, decided, words: why }) => ({
      value: id,
      label: [decided?.name, decided && moment(decided.at, language), why]
        .filter(Boolean)
        .join(' · '),
    }));
  return (
    <Select
      {...bound}
      allowClear
      notFoundContent={words.officerSteps.noApproval}
      options={options}
    />
  );
}
