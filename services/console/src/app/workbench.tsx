import { Button, Flex, Grid, Layout, Menu } from 'antd';
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router';
import { useSpoken } from '../copy/words.js';
import { useSignOut } from '../features/session/use-sign-out.js';
import { PAGES } from './pages-of-sections.js';
import { type Section, sectionsOf } from './sections.js';
import type { Me } from './use-me.js';

/** Header, menu by role, and the page of the section that is open. */
export function Workbench({ me }: { me: Me }) {
  const { common } = useSpoken().words;
  const sections = sectionsOf(me);
  const [first = 'account'] = sections;
  const isWide = Grid.useBreakpoint().lg ?? true;
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a className="skip" href="#content">
        {common.skipToContent}
      </a>
      <Header me={me} />
      {isWide ? null : <Sections sections={sections} mode="horizontal" />}
      <Layout>
        {isWide ? (
          <Layout.Sider theme="light" width={200}>
            <Sections sections={sections} mode="inline" />
          </Layout.Sider>
        ) : null}
        <Layout.Content id="content" className="console__content" tabIndex={-1}>
          <Routes>
            <Route index element={<Navigate replace to={`/${first}`} />} />
            {sections.map((section) => (
              <Route key={section} path={`/${section}/*`} element={PAGES[section](me)} />
            ))}
            <Route path="*" element={<Navigate replace to={`/${first}`} />} />
          </Routes>
        </Layout.Content>
      </Layout>
    </Layout>
  );
}

function Header({ me }: { me: Me }) {
  const { common } = useSpoken().words;
  const signOut = useSignOut();
  return (
    <Layout.Header style={{ background: '#083f78', paddingInline: 16, height: 'auto' }}>
      <Flex wrap justify="space-between" align="center" gap="small">
        <strong style={{ color: '#fff' }}>{common.productName}</strong>
        <Flex wrap gap="small" align="center">
          <span style={{ color: '#fff' }}>{me.name}</span>
          <Button href={`?lang=${common.languageTo}`}>{common.language}</Button>
          <Button onClick={signOut}>{common.signOut}</Button>
        </Flex>
      </Flex>
    </Layout.Header>
  );
}

type Listed = { readonly sections: readonly Section[]; readonly mode: 'inline' | 'horizontal' };

/** Beside the page, or above it where a tablet has no room beside. */
function Sections({ sections, mode }: Listed) {
  const { menu } = useSpoken().words.common;
  const go = useNavigate();
  const open = useLocation().pathname.split('/')[1] ?? '';
  return (
    <nav aria-label={menu.label}>
      <Menu
        mode={mode}
        selectedKeys={[open]}
        onClick={({ key }) => void go(`/${key}`)}
        items={sections.map((section) => ({ key: section, label: menu[section] }))}
      />
    </nav>
  );
}
