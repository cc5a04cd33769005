import { useActions, useApp } from '../../state';
import type { RowKind } from '../../state';
import { Segmented } from '../../ui';

const OPTIONS: readonly { readonly value: RowKind; readonly title: string }[] = [
  { value: 'requirements', title: 'Requirements' },
  { value: 'own-controls', title: 'Own controls' },
  { value: 'evidence', title: 'Evidence' },
  { value: 'practices', title: 'Practices' },
];

/** What the rows of the table are. */
export function RowsSwitch() {
  const actions = useActions();
  const rows = useApp(({ view }) => view.rows);
  return <Segmented label="Rows" options={OPTIONS} value={rows} onChange={actions.setRows} />;
}
