import type { Receipt } from '@anxintui/shared/contracts/fields';
import { useSearchParams } from 'react-router';
import { useSpoken } from '../../copy/words.js';
import { NewForm } from '../../kit/new-form.js';
import { EnterpriseFields } from './enterprise-fields.js';
import type { Standing } from './use-standing.js';

type Told = {
  readonly name: string;
  readonly kind: string;
  readonly creditCode: string;
  readonly division: string;
  readonly why?: string;
};
const bodyOf = ({ why, ...told }: Told) => ({
  ...told,
  ...(why ? { creditCodeOverride: { why } } : {}),
});

/** Who sells; whoever registers it answers for it. */
export function EnterpriseTask({ standing: { enterprise } }: { standing: Standing }) {
  const { application } = useSpoken().words.retailer.office;
  if (!enterprise) return <RegisterEnterprise />;
  const { name, creditCode, place } = enterprise;
  return (
    <>
      <p>{application.enterpriseDone(name, place ?? '')}</p>
      <p className="quiet">{creditCode}</p>
    </>
  );
}

function RegisterEnterprise() {
  const { enterprise } = useSpoken().words.retailer.office;
  const [, setAddress] = useSearchParams();
  return (
    <NewForm<Receipt, Told>
      path="/enterprises"
      draft="enterprise"
      label={enterprise.register}
      done={enterprise.registered}
      bodyOf={bodyOf}
      onDone={({ id }) => setAddress({ registered: id })}
    >
      <EnterpriseFields />
    </NewForm>
  );
}
