import { CASE_STATUSES } from '@anxintui/shared/vocabulary/cases';
import { CLAIM_KINDS } from '@anxintui/shared/vocabulary/claims';
import { Button, Flex, Input, Select } from 'antd';
import type { Me } from '../../app/use-me.js';
import { useSpoken } from '../../copy/words.js';
import { useOfficers } from '../../kit/use-officers.js';
import { narrowedOf } from './queue-query.js';
import type { Address } from './use-address.js';
import { useBureausBelow } from './use-queue.js';

type Props = Pick<Address, 'address' | 'change'> & { readonly me: Me };

/** What narrows the list down; all of it stands in the address. */
export function QueueFilters({ address, change, me }: Props) {
  const { filters } = useSpoken().words.officer;
  return (
    <Flex wrap gap="small" role="search" aria-label={filters.label}>
      <Input.Search
        key={address.get('q') ?? ''}
        style={{ width: 320, maxWidth: '100%' }}
        aria-label={filters.search}
        placeholder={filters.search}
        defaultValue={address.get('q') ?? ''}
        onSearch={(q) => change({ q: q.trim() })}
      />
      <StatusFilter address={address} change={change} />
      <KindFilter address={address} change={change} />
      <OfficerFilter address={address} change={change} me={me} />
      <DivisionFilter address={address} change={change} me={me} />
      <Button
        onClick={() =>
          change({ status: '', kind: '', officer: '', division: '', q: '', sort: '', order: '' })
        }
      >
        {filters.clear}
      </Button>
      <Button href={`/api/v1/cases/export?${narrowedOf(address)}`} download="cases.csv">
        {filters.export}
      </Button>
    </Flex>
  );
}

const WIDE = { minWidth: 160, maxWidth: '100%' };

function StatusFilter({ address, change }: Omit<Props, 'me'>) {
  const { officer, cases } = useSpoken().words;
  return (
    <Select
      mode="multiple"
      style={WIDE}
      aria-label={officer.filters.status}
      placeholder={officer.filters.status}
      value={address.get('status')?.split(',') ?? []}
      onChange={(chosen: string[]) => change({ status: chosen.join(',') })}
      options={CASE_STATUSES.map((value) => ({ value, label: cases.status[value] }))}
    />
  );
}

function KindFilter({ address, change }: Omit<Props, 'me'>) {
  const { officer, cases } = useSpoken().words;
  return (
    <Select
      allowClear
      style={WIDE}
      aria-label={officer.filters.kind}
      placeholder={officer.filters.kind}
      value={address.get('kind')}
      onChange={(kind: string | undefined) => change({ kind })}
      options={CLAIM_KINDS.map((value) => ({ value, label: cases.claim[value] }))}
    />
  );
}

function OfficerFilter({ address, change, me }: Props) {
  const { filters } = useSpoken().words.officer;
  const officers = useOfficers(me).data ?? [];
  return (
    <Select
      allowClear
      style={WIDE}
      aria-label={filters.officer}
      placeholder={filters.officer}
      value={address.get('officer')}
      onChange={(officer: string | undefined) => change({ officer })}
      options={[
        { value: 'me', label: filters.mine },
        { value: 'none', label: filters.nobody },
        ...officers.map(({ account, name }) => ({ value: account, label: name ?? account })),
      ]}
    />
  );
}

function DivisionFilter({ address, change, me }: Props) {
  const { filters } = useSpoken().words.officer;
  const bureaus = useBureausBelow(me).data ?? [];
  if (bureaus.length === 0) return null;
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      style={WIDE}
      aria-label={filters.division}
      placeholder={filters.division}
      value={address.get('division')}
      onChange={(division: string | undefined) => change({ division })}
      options={bureaus.map(({ division, name }) => ({ value: division, label: name }))}
    />
  );
}
