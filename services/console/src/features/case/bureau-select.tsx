import { Select, type SelectProps } from 'antd';
import { useBureaus } from '../../kit/use-bureaus.js';

/** Every bureau there is, found by its name: the staffed desk sends cases to any of them. */
export function BureauSelect(bound: SelectProps<string>) {
  const { data = [], isPending } = useBureaus();
  const options = data.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      {...bound}
      loading={isPending}
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
    />
  );
}
