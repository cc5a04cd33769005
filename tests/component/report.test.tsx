import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fingerprintOf, namedProvider, warningsIn } from '../../src/model';
import { footRule } from '../../src/screens/report/page-foot';
import ReportScreen from '../../src/screens/report/ReportScreen';
import { bruteForceFigures } from '../fixtures/brute-force';
import { decision, scopeOf } from '../fixtures/examples';
import { ownControl } from '../fixtures/own-controls';
import { renderApp } from './render';

const provider = (name: string) => ({
  ...namedProvider(name),
  services: 'Hosting',
  regions: 'eu-central-1',
  method: 'carve-out' as const,
});

const SCOPE = {
  categories: ['availability' as const],
  decisions: {
    'A.5.1': decision('applicable', { reasons: ['risk' as const] }),
    'A.7.1': decision('excluded', { justification: 'No offices' }),
    'A.7.2': decision('excluded'),
    'A.7.4': decision('inherited', { provider: 'Data House', justification: 'Their halls' }),
    'A.7.5': decision('inherited', { provider: 'Cellar Ltd' }),
    'A.7.8': decision('inherited'),
    'A1.3': decision('not-relevant', { justification: 'Agreed with the auditor' }),
  },
  statement: { ...scopeOf().statement, organisation: 'Ledgerly GmbH' },
  providers: [provider('Data House')],
};

const open = (setting: Parameters<typeof renderApp>[1] = {}) => {
  const onClose = vi.fn();
  return { ...renderApp(<ReportScreen onClose={onClose} />, setting), onClose };
};
const part = (id: string) => within(document.getElementById(`report-${id}`)!);
const row = (id: string, name: string) =>
  [...part(id).getByRole('rowheader', { name }).closest('tr')!.cells].map(
    ({ textContent }) => textContent,
  );
const text = (id: string) => document.getElementById(`report-${id}`)!.textContent;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the report', () => {
  it('opens with of what it is made, when and by whom', () => {
    const app = open({
      scope: SCOPE,
      state: { scopeName: 'Payments', author: 'Ines Berger', role: 'CISO' },
    });
    const cover = screen.getByRole('heading', { level: 1 }).closest('header')!;
    for (const said of [
      ...['Payments', 'Ledgerly GmbH', 'Security, Availability', 'Moderate and up'],
      ...['Ines Berger, CISO', fingerprintOf(app.scope()), 'Common Ground 0.1.0'],
      'A draft: 87 of 93 Annex A controls are undecided',
    ]) {
      expect(cover).toHaveTextContent(said);
    }
    expect(document.title).toMatch(/^Payments, scope report \d{4}/);
  });

  it('has the figures of the scope with their bar and basis', () => {
    const app = open({ scope: SCOPE });
    const figures = bruteForceFigures(app.catalog, app.scope());
    expect(text('figures')).toContain(`${figures.mappings} mappings`);
    expect(text('figures')).toContain('at Moderate and up, on the guide’s table alone');
    expect(
      part('figures').getByRole('img', {
        name: `ISO 27001 Annex A: ${figures.sharedControls} shared, ${figures.isoOnly} ISO 27001 only, ${figures.controlsNotApplicable} not applicable`,
      }),
    ).toBeVisible();
    const overview = part('figures').getByRole('img', { name: /^Overview/ });
    const { catalog, derived, scope } = app;
    const group = (id: string) => catalog.requirement(id)?.group;
    const pairs = derived.overlap(scope()).active.map(({ iso, tsc }) => [group(iso), group(tsc)]);
    expect(overview.querySelectorAll('[data-ribbon]')).toHaveLength(
      new Set(pairs.map(String)).size,
    );
  });

  it('counts the decisions, and gives every exclusion with its reason or that it is missing', () => {
    open({ scope: SCOPE });
    expect(row('decisions', 'A.7 Physical')).toEqual(['A.7 Physical', '9', '0', '3', '2', '14']);
    expect(row('decisions', 'A1 Availability')).toEqual(['A1 Availability', '2', '1', '3']);
    expect(row('exclusions', 'A.7.1').at(-1)).toBe('No offices');
    expect(row('exclusions', 'A.7.2').at(-1)).toBe('Reason missing');
    expect(row('exclusions', 'A1.3').at(-1)).toBe('Agreed with the auditor');
    expect(part('exclusions').getAllByRole('rowheader')).toHaveLength(3);
  });

  it('says how far what is in scope is put into practice, and what is still open', () => {
    open({
      scope: {
        ...SCOPE,
        decisions: {
          ...SCOPE.decisions,
          'A.5.1': decision('applicable', { implementation: 'implemented' }),
          'A.7.1': decision('excluded', { implementation: 'implemented' }),
          'CC3.3': decision('applies', { question: 'Who looks at fraud?', owner: 'Ines' }),
        },
      },
    });
    expect(row('decisions', 'Annex A controls')).toEqual([
      ...['Annex A controls', '90', '0', '0', '1', '91'],
    ]);
    expect(row('decisions', 'ISMS clauses 4 to 10').at(-1)).toBe('25');
    expect(row('warnings', 'CC3.3')).toEqual(['CC3.3', 'Who looks at fraud?', 'Ines']);
  });

  it('asks for what is expected of a provider only where it stays outside the report', () => {
    const outside = provider('Data House');
    const inside = { ...provider('Help Desk'), method: 'inclusive' as const };
    open({ scope: { providers: [outside, inside] } });
    expect(part('providers').getAllByText('Expected of them (CSOCs)')).toHaveLength(1);
    expect(part('providers').getAllByText('None')).toHaveLength(2);
  });

  it('has own controls as worded, with what they are like and serve in scope', () => {
    const control = ownControl('AC-01', {
      ...{ statement: 'Leavers lose access.', frequency: 'on-event', nature: 'manual' },
      serves: ['A.5.18', 'CC6.2', 'P1.1'],
    });
    open({ scope: { library: { 'AC-01': control } } });
    const cells = row('library', 'AC-01');
    expect(cells[1]).toBe('Leavers lose access.On event, Manual');
    expect(cells.at(-1)).toBe('A.5.18, CC6.2');
  });

  it('says what is inherited from whom, also where nobody is named or listed', () => {
    open({ scope: SCOPE });
    const headings = part('inherited').getAllByRole('heading', { level: 3 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Data House: 1 control',
      'Cellar Ltd: 1 control',
      'Provider not named: 1 control',
    ]);
    expect(row('inherited', 'A.7.4').at(-1)).toBe('Their halls');
    expect(text('inherited')).toContain('not on the list of providers');
  });

  it('lists what only one framework asks for, and everything the app warns of', () => {
    const app = open({ scope: SCOPE });
    const { figures } = app.derived.overlap(app.scope());
    expect(part('gaps').getAllByRole('rowheader')).toHaveLength(figures.isoOnly + figures.soc2Only);
    const overlap = app.derived.overlap(app.scope());
    const warnings = warningsIn(app.catalog, app.scope(), overlap, '2026-11-24');
    const counted = part('warnings')
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => Number(/\((\d+)\)/.exec(textContent)?.[1]));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(warnings.length);
    expect(text('warnings')).toContain('Inherited without a provider');
  });

  it('has the dates of the plan once it has a start', async () => {
    const app = open({ scope: { plan: { start: '2027-01-04', first: 'soc2', weeks: {} } } });
    await waitFor(() => expect(row('plan', 'One control library')).toContain('4 Jan 2027'));
    app.unmount();
    open();
    expect(text('plan')).toContain('The plan has no start yet');
  });

  it('says of each part that is empty that it is', () => {
    open();
    expect(text('providers')).toContain('No provider is listed.');
    expect(text('exclusions')).toContain('No control of Annex A is excluded.');
    expect(text('inherited')).toContain('No control is inherited from a provider.');
    expect(text('library')).toContain('No own control is written down yet.');
    expect(part('statement').getAllByText('Not written down yet').length).toBeGreaterThan(3);
  });

  it('claims nothing that was not decided', () => {
    const app = open({ scope: SCOPE });
    expect(app.container.textContent).not.toMatch(/\b(covered|coverage|satisfied|compliant)\b/i);
    expect(text('limits')).toContain('It does not say that either is fulfilled.');
  });

  it('prints, and closes with its button or Escape, leaving the title as it was', async () => {
    document.title = 'Common Ground';
    const print = vi.spyOn(window, 'print').mockReturnValue();
    const app = open();
    const button = screen.getByRole('button', { name: 'Print' });
    await waitFor(() => expect(button).toBeEnabled());
    await app.user.click(button);
    expect(print).toHaveBeenCalledOnce();
    await app.user.click(screen.getByRole('button', { name: 'Close' }));
    await app.user.keyboard('{Escape}');
    expect(app.onClose).toHaveBeenCalledTimes(2);
    app.unmount();
    expect(document.title).toBe('Common Ground');
  });

  it('writes a name into the foot of the pages that cannot break out of it', () => {
    const rule = footRule('A "b" } } body { display: none');
    expect(rule.match(/[{}]/g)).toHaveLength(4);
    expect(rule).toContain('content: "A \\22 b\\22 ');
  });
});
