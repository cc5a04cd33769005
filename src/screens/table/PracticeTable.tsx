import { useMemo, useState } from 'react';
import { guidanceLoader, PLATFORM_TITLES } from '../../catalog';
import type { Platform, Practice } from '../../catalog';
import { tasksSheet } from '../../exchange';
import type { Support } from '../../model';
import { useApp, useOverlap } from '../../state';
import { FoldTitle, PlatformChoice, SmallButton, useLoaded } from '../../ui';
import { PracticeSteps } from '../details/sections/PracticeCard';
import { FilterField } from './FilterField';
import { ListTable } from './ListTable';
import { RowsSwitch } from './RowsSwitch';
import { Served } from './Served';
import styles from './table.module.css';
import { useCopySheet } from './useCopySheet';
import { contains, useRanking } from './useRanking';

const NOTHING: readonly Practice[] = [];
const COLUMNS = ['Practice', 'Platform', 'Effort', 'Serves in this scope'] as const;

/** "Where do I start?": practices by how much of the scope they serve, on the platforms chosen. */
export function PracticeTable() {
  const overlap = useOverlap();
  const copy = useCopySheet();
  const platforms = useApp((state) => state.platforms);
  const [filter, setFilter] = useState('');
  const { practices, loading, failed } = usePractices(platforms);
  const ranking = useRanking(practices);
  const rows = ranking.filter(({ item }) =>
    contains([item.title, ...item.steps, ...item.supports].join(' '), filter),
  );
  const whyEmpty = () => {
    if (platforms.length === 0) return 'Choose at least one platform.';
    if (loading) return failed ? '' : 'Loading…';
    if (ranking.length === 0) return 'No practice serves this scope.';
    return 'No practice contains what you typed.';
  };
  return (
    <>
      <div className={styles.tools}>
        <RowsSwitch />
        <FilterField label="Filter practices" value={filter} onChange={setFilter} />
        <PlatformChoice />
        <span className={styles.count} role="status">
          {rows.length} of {ranking.length} practices that serve the scope
        </span>
        <SmallButton
          onClick={() =>
            void copy(
              tasksSheet(
                rows.map(({ item }) => item),
                overlap,
              ),
              `${rows.length} tasks`,
            )
          }
        >
          Copy as tasks
        </SmallButton>
      </div>
      <p className={styles.gaps}>
        {failed
          ? 'Some guidance could not be loaded, so this list is not whole. Reload to try again.'
          : 'Widest reach first: the top of the list is where to start. Press a title for the steps.'}
      </p>
      <ListTable columns={COLUMNS} empty={rows.length === 0 && whyEmpty()}>
        {rows.map((support) => (
          <PracticeRow key={support.item.id} support={support} />
        ))}
      </ListTable>
    </>
  );
}

/** The practices of the platforms chosen; four hooks, because their number may not change. */
function usePractices(platforms: readonly Platform[]) {
  const loaderOf = (platform: Platform) =>
    platforms.includes(platform) ? guidanceLoader(platform) : undefined;
  const aws = useLoaded(loaderOf('aws'));
  const azure = useLoaded(loaderOf('azure'));
  const gcp = useLoaded(loaderOf('gcp'));
  const kubernetes = useLoaded(loaderOf('kubernetes'));
  const failed = [aws, azure, gcp, kubernetes].some((one) => one.failed);
  return useMemo(() => {
    const loaded = [aws.value, azure.value, gcp.value, kubernetes.value].flatMap(
      (guidance) => guidance ?? [],
    );
    return {
      practices: loaded.length > 0 ? loaded.flatMap(({ practices }) => practices) : NOTHING,
      loading: loaded.length < platforms.length,
      failed,
    };
  }, [aws.value, azure.value, gcp.value, kubernetes.value, platforms, failed]);
}

function PracticeRow({ support }: { readonly support: Support<Practice> }) {
  const [open, setOpen] = useState(false);
  const { item } = support;
  return (
    <tr>
      <th scope="row" className={styles.artefact}>
        <FoldTitle open={open} onToggle={() => setOpen(!open)}>
          {item.title}
        </FoldTitle>
        {open && (
          <div className={styles.steps}>
            <PracticeSteps practice={item} />
          </div>
        )}
      </th>
      <td>{PLATFORM_TITLES[item.platform]}</td>
      <td>{item.effort}</td>
      <td className={styles.reach}>
        <Served support={support} />
      </td>
    </tr>
  );
}
