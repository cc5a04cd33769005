import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import { lightLink } from '../../../src/graph/light';
import type { Painter } from '../../../src/graph/painter';
import { createStage } from '../../../src/graph/stage';
import type { Stage } from '../../../src/graph/stage';
import { NO_OFFSETS } from '../../../src/graph/viewport';
import type { Offsets, Viewport } from '../../../src/graph/viewport';
import { INITIAL_SCOPE, setBar, setCategory } from '../../../src/model';
import { drawingOf } from '../../fixtures/drawings';
import type { Drawn } from '../../fixtures/drawings';

const SIZE = { width: 900, height: 400 };

/** Remembers what it was last asked to show. */
function createWitness() {
  const shown: { arranged?: Drawn['arrangement']; offsets?: Offsets; viewport?: Viewport } = {};
  const painter: Painter = {
    arrange: (arrangement, _, offsets) => Object.assign(shown, { arranged: arrangement, offsets }),
    light: () => undefined,
    look: (viewport) => Object.assign(shown, { viewport }),
  };
  return { painter, shown };
}

const all = () => drawingOf(shippedCatalog, { size: SIZE });
const more = () =>
  drawingOf(shippedCatalog, {
    size: SIZE,
    scope: setBar(setCategory(INITIAL_SCOPE, 'availability', true), 'any'),
    view: { unfolded: ['A.5', 'CC1', 'CC2'] },
  });
const overview = () =>
  drawingOf(shippedCatalog, {
    size: SIZE,
    view: { collapsed: shippedCatalog.groups.map(({ id }) => id) },
  });

const screenY = (stage: Stage, { arrangement }: Drawn, id: string): number => {
  const { viewport, offsets } = stage.camera.getState();
  const place = arrangement.place.get(id)!;
  return (place.y + offsets[place.side]) * viewport.zoom + viewport.y;
};

describe('the first drawing', () => {
  it('is looked at from its top at reading size', () => {
    const stage = createStage();
    stage.draw(all(), SIZE, []);
    expect(stage.viewport()).toMatchObject({ zoom: 1 });
    expect(stage.viewport().y + 0).toBe(0);
  });

  it('is painted once there is something to paint with', () => {
    const stage = createStage();
    const { painter, shown } = createWitness();
    const drawn = all();
    stage.draw(drawn, SIZE, []);
    stage.attach(painter);
    expect(shown).toEqual({
      arranged: drawn.arrangement,
      offsets: NO_OFFSETS,
      viewport: stage.viewport(),
    });
  });
});

describe('another drawing', () => {
  it('has the selected row where it was on screen', () => {
    const stage = createStage();
    stage.draw(all(), SIZE, []);
    stage.reveal('A.8.24');
    const before = screenY(stage, all(), 'A.8.24');
    stage.draw(more(), SIZE, ['A.8.24']);
    expect(screenY(stage, more(), 'A.8.24')).toBe(before);
    stage.draw(all(), SIZE, ['A.8.24']);
    expect(screenY(stage, all(), 'A.8.24')).toBe(before);
  });

  it('has the topmost row where it was while nothing is selected', () => {
    const stage = createStage();
    stage.draw(more(), SIZE, []);
    stage.look({ ...stage.viewport(), y: -more().arrangement.place.get('A.6.3')!.y });
    stage.draw(all(), SIZE, []);
    expect(screenY(stage, all(), 'A.6.3')).toBe(0);
  });

  it('that is the overview is looked at from its top', () => {
    const stage = createStage();
    stage.draw(all(), SIZE, []);
    stage.look({ zoom: 1, x: 0, y: -300 });
    stage.draw(overview(), SIZE, []);
    expect(stage.viewport().y + 0).toBe(0);
  });

  it('keeps what is selected on screen when the room gets smaller', () => {
    const stage = createStage();
    const drawn = drawingOf(shippedCatalog, { size: { width: 900, height: 700 } });
    stage.draw(drawn, { width: 900, height: 700 }, []);
    const { y } = drawn.arrangement.place.get('A.8.32')!;
    stage.look({ zoom: 1, x: 0, y: 600 - y });
    expect(screenY(stage, drawn, 'A.8.32')).toBe(600);
    stage.draw(drawn, { width: 900, height: 300 }, ['A.8.32']);
    expect(screenY(stage, drawn, 'A.8.32')).toBeGreaterThanOrEqual(0);
    expect(screenY(stage, drawn, 'A.8.32')).toBeLessThan(300 - 26);
  });

  it('shows no gap when it is shorter', () => {
    const stage = createStage();
    stage.draw(more(), SIZE, []);
    stage.look({ zoom: 1, x: 0, y: -1e6 });
    const short = drawingOf(shippedCatalog, { size: SIZE, view: { hidden: ['soc2:shared'] } });
    stage.draw(short, SIZE, []);
    const end = short.arrangement.height + stage.viewport().y;
    expect(end).toBeGreaterThanOrEqual(Math.min(SIZE.height, short.arrangement.height));
  });
});

describe('moving', () => {
  it('glides a column and lets go of it, for whoever paints', () => {
    const stage = createStage();
    const { painter, shown } = createWitness();
    stage.attach(painter);
    stage.draw(all(), SIZE, []);
    stage.glide({ ...NO_OFFSETS, soc2: -200 }, true);
    expect(shown.offsets).toEqual({ ...NO_OFFSETS, soc2: -200 });
    expect(stage.camera.getState().offsets).toEqual({ ...NO_OFFSETS, soc2: -200 });
    stage.glide(NO_OFFSETS, true);
    expect(shown.offsets).toEqual(NO_OFFSETS);
  });

  it('reveals a row where its column has been moved to', () => {
    const stage = createStage();
    stage.draw(all(), SIZE, []);
    stage.glide({ ...NO_OFFSETS, soc2: 500 }, true);
    stage.reveal('CC1.1');
    expect(screenY(stage, all(), 'CC1.1')).toBeGreaterThanOrEqual(0);
    expect(screenY(stage, all(), 'CC1.1')).toBeLessThan(SIZE.height);
  });

  it('says how far there is to scroll', () => {
    const stage = createStage();
    expect(stage.scrollRange()).toEqual({ above: 0, below: 0 });
    stage.draw(all(), SIZE, []);
    const room = all().arrangement.height - SIZE.height;
    expect(stage.scrollRange()).toEqual({ above: 0, below: room });
    stage.look({ ...stage.viewport(), y: -100 });
    expect(stage.scrollRange()).toEqual({ above: 100, below: room - 100 });
  });

  it('fits the whole drawing without moved columns', () => {
    const stage = createStage();
    stage.draw(all(), SIZE, []);
    stage.glide({ ...NO_OFFSETS, soc2: 500 }, true);
    stage.fit();
    const { viewport, offsets } = stage.camera.getState();
    expect(offsets).toEqual(NO_OFFSETS);
    expect(all().arrangement.height * viewport.zoom).toBeLessThanOrEqual(SIZE.height);
  });

  it('zooms about the middle of the screen', () => {
    const stage = createStage();
    stage.draw(all(), SIZE, []);
    stage.look({ ...stage.viewport(), y: -300 });
    const middle = (SIZE.height / 2 - stage.viewport().y) / stage.viewport().zoom;
    stage.zoomBy(1.5);
    expect((SIZE.height / 2 - stage.viewport().y) / stage.viewport().zoom).toBeCloseTo(middle, 0);
  });
});

describe('the light', () => {
  it('is what was pointed at last, until nothing is', () => {
    const stage = createStage();
    const drawn = all();
    stage.draw(drawn, SIZE, []);
    const light = lightLink('A.8.24~CC6.7', drawn.links);
    stage.shine(light);
    expect(stage.lamp.getState().light).toBe(light);
    stage.shine(null);
    expect(stage.lamp.getState().light).toBeNull();
  });
});
