import { Alert, Button, Descriptions, Flex, Progress, Tag } from 'antd';
import { useEffect } from 'react';
import type { Read } from '../../app/api.js';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { CommandButton } from '../../kit/command-button.js';
import { offered } from '../../kit/offered.js';
import { ImportProblems } from './import-problems.js';
import { isWorking, type List, useImport, useImportChanged } from './use-import.js';

/** How far a list has come, and what is wrong with its rows. */
export function ImportResult({ id }: { id: string }) {
  const { data, error } = useImport(id);
  if (error) return <ProblemNote error={error} />;
  return data ? <Shown read={data} /> : null;
}

function Shown({ read }: { read: Read<List> }) {
  const { view } = read;
  const { imports } = useSpoken().words.retailer.office;
  const changed = useImportChanged();
  const isDone = view.status === 'applied';
  useEffect(() => {
    if (isDone) void changed();
  }, [isDone, changed]);
  const isJudged = view.status !== 'uploaded' && !view.failure;
  return (
    <section aria-label={imports.summary} className="stack">
      <h3>{imports.summary}</h3>
      <p aria-live="polite">
        <Tag color="blue">{imports.status[view.status]}</Tag> {view.file.name}
      </p>
      {view.failure ? <Alert type="error" title={view.failure.words} /> : null}
      {isJudged ? <Counts list={view} /> : null}
      <Next read={read} />
      {isJudged && !isWorking(view) ? <ImportProblems problems={view.problems} /> : null}
    </section>
  );
}

const COUNTS = ['rows', 'good', 'applied', 'dirty', 'duplicates'] as const;
const WHOLE = 100;

function Counts({ list: { counts, status } }: { list: List }) {
  const { imports } = useSpoken().words.retailer.office;
  const toRegister = counts.good + counts.applied;
  return (
    <>
      <Descriptions
        bordered
        size="small"
        column={{ xs: 1, sm: 5 }}
        layout="vertical"
        items={COUNTS.map((key) => ({
          key,
          label: imports.counts[key],
          children: counts[key].toLocaleString('zh-CN'),
        }))}
      />
      {status === 'applying' ? (
        <Progress
          aria-label={imports.progress}
          percent={Math.floor((counts.applied / Math.max(toRegister, 1)) * WHOLE)}
        />
      ) : null}
    </>
  );
}

function Next({ read: { view, etag } }: { read: Read<List> }) {
  const { imports } = useSpoken().words.retailer.office;
  const changed = useImportChanged();
  return (
    <>
      <Flex wrap gap="small">
        <CommandButton<List>
          command={offered(view, 'apply')}
          etag={etag}
          label={imports.apply}
          kind="primary"
          onDone={changed}
          onStale={changed}
        />
        {view.annotated ? (
          <Button href={view.annotated} download>
            {imports.annotated}
          </Button>
        ) : null}
      </Flex>
      {view.annotated ? <p className="quiet">{imports.annotatedHint}</p> : null}
    </>
  );
}
