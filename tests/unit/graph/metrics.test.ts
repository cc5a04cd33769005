// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricsFor } from '../../../src/graph/metrics';

const widths = fc.integer({ min: 320, max: 2_560 });

describe('the columns', () => {
  it('stand inside the room, apart from each other, at every width', () => {
    fc.assert(
      fc.property(widths, fc.boolean(), (width, coarse) => {
        const { columns, ...metrics } = metricsFor(width, coarse);
        expect(metrics.width).toBe(width);
        expect(columns.iso.x).toBeGreaterThan(0);
        expect(columns.soc2.x + columns.soc2.width).toBeLessThan(width);
        // Enough between them to see where an edge goes.
        const between = columns.soc2.x - (columns.iso.x + columns.iso.width);
        expect(between).toBeGreaterThanOrEqual(0.12 * width);
      }),
      { numRuns: 500 },
    );
  });

  it('are wide enough for an identifier on the narrowest screen', () => {
    const { columns } = metricsFor(320, true);
    expect(columns.iso.width).toBeGreaterThan(100);
    expect(columns.soc2.width).toBeGreaterThan(100);
  });

  it('keep the same distance from both edges of the room', () => {
    fc.assert(
      fc.property(widths, (width) => {
        const { columns } = metricsFor(width, false);
        expect(width - columns.soc2.x - columns.soc2.width).toBe(columns.iso.x);
      }),
    );
  });

  it('never shrink when the room grows, within one way of writing the rows', () => {
    fc.assert(
      fc.property(widths, fc.integer({ min: 0, max: 400 }), (width, more) => {
        const narrow = metricsFor(width, false);
        const wide = metricsFor(width + more, false);
        fc.pre(narrow.stacked === wide.stacked);
        expect(wide.columns.iso.width).toBeGreaterThanOrEqual(narrow.columns.iso.width);
        expect(wide.columns.soc2.width).toBeGreaterThanOrEqual(narrow.columns.soc2.width);
      }),
    );
  });

  it('leave what a title cannot use to the edges', () => {
    const { columns } = metricsFor(2_560, false);
    expect(columns.iso.width).toBe(480);
    expect(columns.soc2.width).toBe(380);
  });
});

describe('the rows', () => {
  it.each([700, 1_440, 2_560])('are 26 px high for a mouse at %i px', (width) => {
    expect(metricsFor(width, false)).toMatchObject({ rowHeight: 26, stacked: false });
  });

  it.each([320, 390, 768, 1_440])('are 44 px high for a finger at %i px', (width) => {
    expect(metricsFor(width, true).rowHeight).toBe(44);
  });

  it('are 44 px high where identifier and title stand under each other', () => {
    expect(metricsFor(390, false)).toMatchObject({ rowHeight: 44, stacked: true });
  });
});
