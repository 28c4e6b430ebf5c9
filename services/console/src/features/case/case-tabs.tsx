import { Button, Flex } from 'antd';
import { type ReactNode, useState } from 'react';

type Tab = { readonly key: string; readonly label: string; readonly children: ReactNode };

/** Parts of a case, one at a time; on a narrow screen their names wrap. */
export function CaseTabs({ label, tabs }: { label: string; tabs: readonly [Tab, ...Tab[]] }) {
  const [open, setOpen] = useState(tabs[0].key);
  return (
    <>
      <nav aria-label={label} className="case__tabs">
        <Flex wrap gap="small">
          {tabs.map((tab) => (
            <Button
              key={tab.key}
              type={tab.key === open ? 'primary' : 'default'}
              ghost={tab.key === open}
              aria-current={tab.key === open ? 'page' : undefined}
              onClick={() => setOpen(tab.key)}
            >
              {tab.label}
            </Button>
          ))}
        </Flex>
      </nav>
      {tabs.find(({ key }) => key === open)?.children}
    </>
  );
}
