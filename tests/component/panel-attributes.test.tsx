import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { shippedCatalog as catalog } from '../../src/catalog';
import AttributeSection from '../../src/screens/panel/AttributeSection';
import TableScreen from '../../src/screens/table/TableScreen';
import type { View } from '../../src/state';
import { scopeOf } from '../fixtures/examples';
import { renderApp } from './render';

/** The families as ISO/IEC 27002 names them. */
const FAMILIES = [
  ['Control type', 'type'],
  ['Security properties', 'properties'],
  ['Cybersecurity concepts', 'concepts'],
  ['Operational capabilities', 'capabilities'],
  ['Security domains', 'domains'],
] as const;
type Family = (typeof FAMILIES)[number][1];

const titleOf = (family: Family) => FAMILIES.find(([, key]) => key === family)![0];
const familyOf = (family: Family) => screen.getByRole('group', { name: titleOf(family) });
const box = (family: Family, name: string) =>
  within(familyOf(family)).getByRole('checkbox', { name });
const alone = (family: Family, value: string) =>
  within(familyOf(family)).getByRole('button', { name: `Show ${value} alone` });

/** Every value that some control has in a family. */
const valuesOf = (family: Family) => [
  ...new Set(Object.values(catalog.attributes).flatMap((tags) => tags[family])),
];
const controlsWith = (family: Family, keep: (value: string) => boolean) =>
  catalog.controls
    .filter(({ id }) => catalog.attributes[id]![family].some(keep))
    .map(({ id }) => id);
/** The controls that the table shows beside the section. */
const shown = () =>
  [...document.querySelectorAll('tbody th')]
    .map((cell) => cell.textContent)
    .filter((id) => catalog.requirement(id)?.kind === 'control');

const open = (setting: Parameters<typeof renderApp>[1] = {}) =>
  renderApp(<AttributeSection />, setting);
const openWithTable = (view: Partial<View> = {}) =>
  renderApp(
    <>
      <AttributeSection />
      <TableScreen />
    </>,
    { view },
  );

describe('the attributes', () => {
  it('are ticked at first, a family after the other', () => {
    open();
    for (const [, family] of FAMILIES) {
      const boxes = within(familyOf(family)).getAllByRole('checkbox');
      for (const one of boxes) expect(one).toBeChecked();
    }
    const groups = screen.getAllByRole('group');
    expect(groups.map((one) => one.ariaLabel).filter(Boolean)).toEqual(
      FAMILIES.map(([title]) => title),
    );
  });

  it.each(FAMILIES)('of the family %s are counted right', (_, family) => {
    open();
    const boxes = within(familyOf(family)).getAllByRole('checkbox');
    expect(boxes).toHaveLength(valuesOf(family).length);
    for (const value of valuesOf(family)) {
      let count = 0;
      for (const control of catalog.controls) {
        if (catalog.attributes[control.id]![family].includes(value)) count += 1;
      }
      const item = box(family, value).closest('div')!;
      expect(within(item).getByText(String(count))).toBeInTheDocument();
    }
  });

  it('are a view filter: the scope stays what it is', async () => {
    const { user, view, scope } = open();
    const before = scope();
    await user.click(box('type', 'Detective'));
    expect(view().hidden).toEqual(['attribute:type:detective']);
    expect(box('type', 'Detective')).not.toBeChecked();
    await user.click(box('type', 'Detective'));
    expect(view().hidden).toEqual([]);
    expect(scope()).toBe(before);
  });

  it('say how many of a family are hidden', async () => {
    const { user } = open();
    expect(screen.queryByText(/hidden$/)).toBeNull();
    await user.click(box('type', 'Detective'));
    await user.click(box('type', 'Corrective'));
    expect(screen.getByText('2 hidden')).toBeInTheDocument();
  });

  it('can be filtered while somebody else’s scope is shown', async () => {
    const { user, view } = open({
      state: { visitor: { id: 'other001', name: 'Scope from a link', scope: scopeOf() } },
    });
    await user.click(box('domains', 'Resilience'));
    expect(view().hidden).toEqual(['attribute:domains:resilience']);
  });
});

describe('a control', () => {
  it('stays while one of its values in the family is ticked', () => {
    openWithTable({ hidden: ['attribute:type:preventive'] });
    const staying = controlsWith('type', (value) => value !== 'Preventive');
    expect(staying.some((id) => catalog.attributes[id]!.type.includes('Preventive'))).toBe(true);
    expect(staying.length).toBeLessThan(catalog.controls.length);
    expect(shown()).toEqual(staying);
  });

  it('has to keep a value in every family', () => {
    openWithTable({ hidden: ['attribute:type:preventive', 'attribute:properties:availability'] });
    const byType = controlsWith('type', (value) => value !== 'Preventive');
    const byProperty = controlsWith('properties', (value) => value !== 'Availability');
    expect(shown()).toEqual(byType.filter((id) => byProperty.includes(id)));
    expect(shown().length).toBeLessThan(byType.length);
  });
});

describe('showing a value alone', () => {
  it('leaves the controls that have it, and all of them when asked again', async () => {
    const { user } = openWithTable();
    await user.click(alone('concepts', 'Recover'));
    expect(box('concepts', 'Recover')).toBeChecked();
    expect(box('concepts', 'Protect')).not.toBeChecked();
    expect(shown()).toEqual(controlsWith('concepts', (value) => value === 'Recover'));
    await user.click(alone('concepts', 'Recover'));
    expect(shown()).toHaveLength(catalog.controls.length);
  });

  it('leaves the other families and filters as they are', async () => {
    const { user, view } = open({ view: { hidden: ['theme:A.6', 'attribute:type:detective'] } });
    await user.click(alone('properties', 'Integrity'));
    expect(view().hidden).toEqual([
      ...['theme:A.6', 'attribute:type:detective'],
      ...['attribute:properties:confidentiality', 'attribute:properties:availability'],
    ]);
  });
});
