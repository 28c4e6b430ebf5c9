import { Drawer } from 'antd';
import { useEffect, useRef } from 'react';
import type { Me } from '../../app/use-me.js';
import { useSpoken } from '../../copy/words.js';
import { receiptNumber } from '../../kit/shown.js';
import { CaseFilePage } from './case-file-page.js';

type Props = { readonly id: string | undefined; readonly me: Me; readonly onClose: () => void };
const WIDE = 920;

/** A case beside the list that it came from; closed, one is back at its row. */
export function CaseDrawer({ id, me, onClose }: Props) {
  const { officerCase } = useSpoken().words;
  const last = useRef(id);
  useEffect(() => {
    if (id) last.current = id;
  }, [id]);
  const backToRow = (isOpen: boolean) => {
    if (!isOpen) document.querySelector<HTMLElement>(`[data-row="${last.current}"]`)?.focus();
  };
  return (
    <Drawer
      open={id !== undefined}
      mask={false}
      onClose={onClose}
      afterOpenChange={backToRow}
      size={Math.min(WIDE, document.documentElement.clientWidth)}
      closable={{ 'aria-label': officerCase.close }}
      title={id ? <h2 className="drawer__title">{officerCase.title(receiptNumber(id))}</h2> : null}
    >
      {id ? <CaseFilePage key={id} id={id} me={me} /> : null}
    </Drawer>
  );
}
