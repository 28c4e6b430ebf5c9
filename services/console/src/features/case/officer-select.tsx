import { Select, type SelectProps } from 'antd';
import { type Me, useMe } from '../../app/use-me.js';
import { useOfficers } from '../../kit/use-officers.js';

/** The officers of the own bureau and of those below it. */
export function OfficerSelect(bound: SelectProps<string>) {
  const me = useMe().data;
  return me ? <Officers {...bound} me={me} /> : null;
}

type Props = SelectProps<string> & { readonly me: Me };
function Officers({ me, ...bound }: Props) {
  const officers = useOfficers(me).data ?? [];
  const options = officers.map(({ account, name, bureau }) => ({
    value: account,
    label: [name ?? account, bureau?.name].filter(Boolean).join(' · '),
  }));
  return <Select {...bound} showSearch={{ optionFilterProp: 'label' }} options={options} />;
}
