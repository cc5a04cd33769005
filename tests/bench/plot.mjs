// Draws the comparison as an SVG with real text, readable on light and dark pages.
import { scaleLog } from 'd3-scale';
import { SUBJECTS } from './subject.mjs';

const WIDTH = 760;
const LEFT = 190;
const RIGHT = 24;
const ROW = 44;
const HEAD = 40;
const FOOT = 40;
const TICKS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];

const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #24303f; }
  .title { font-weight: 650; font-size: 13px; }
  .quiet { fill: #5f6d82; }
  .ground { fill: #ffffff; }
  .grid { stroke: #dde3eb; }
  .even { stroke: #24303f; stroke-width: 1.5; }
  .cytoscape { fill: #b3540d; stroke: #b3540d; }
  .sigma { fill: #2563eb; stroke: #2563eb; }
  .svg { fill: #7a3fb0; stroke: #7a3fb0; }
  text.cytoscape, text.sigma, text.svg { stroke: none; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e9eef6; }
    .quiet { fill: #93a1b5; }
    .ground { fill: #0f1724; }
    .grid { stroke: #2c3a50; }
    .even { stroke: #e9eef6; }
    .cytoscape { fill: #fb9d5c; stroke: #fb9d5c; }
    .sigma { fill: #6aa3ff; stroke: #6aa3ff; }
    .svg { fill: #c79bf2; stroke: #c79bf2; }
  }`;

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Colour is not the only sign: each peer has a shape. */
const MARKS = {
  cytoscape: (x, y) => `<circle cx="${x}" cy="${y}" r="4"/>`,
  sigma: (x, y) => `<rect x="${x - 3.5}" y="${y - 3.5}" width="7" height="7"/>`,
  svg: (x, y) => `<path d="M${x} ${y - 5}l4.5 8h-9z"/>`,
};

/** @param {{ title: string, rows: object[] }[]} panels rows as `summarise` gives them */
export function plot(panels) {
  const [, ...peers] = SUBJECTS;
  const ends = panels.flatMap(({ rows }) =>
    rows.flatMap(({ subjects }) =>
      peers.flatMap(({ key }) => [subjects[key].least, subjects[key].greatest]),
    ),
  );
  const x = scaleLog()
    .domain([Math.min(0.5, ...ends) * 0.9, Math.max(2, ...ends) * 1.1])
    .range([LEFT, WIDTH - RIGHT]);
  const at = (value) => x(value).toFixed(1);
  const ticks = TICKS.filter((tick) => tick >= x.domain()[0] && tick <= x.domain()[1]);
  let y = 56;
  const parts = [];
  for (const { title, rows } of panels) {
    const bottom = y + HEAD + rows.length * ROW;
    parts.push(`<text class="title" x="16" y="${y + 16}">${escape(title)}</text>`);
    for (const tick of ticks) {
      parts.push(
        `<path class="${tick === 1 ? 'even' : 'grid'}" d="M${at(tick)} ${y + HEAD - 8}V${bottom}"/>`,
        `<text class="quiet" x="${at(tick)}" y="${bottom + 16}" text-anchor="middle">${tick}</text>`,
      );
    }
    rows.forEach(({ name, unit, subjects }, index) => {
      const top = y + HEAD + index * ROW;
      const ours = subjects.ours.value;
      const told = `ours ${ours >= 100 ? ours.toFixed(0) : ours.toFixed(1)} ${unit}`;
      parts.push(
        `<text x="16" y="${top + 14}">${escape(name)}</text>`,
        `<text class="quiet" x="16" y="${top + 29}">${told}</text>`,
      );
      peers.forEach(({ key }, place) => {
        const { ratio, least, greatest } = subjects[key];
        const level = top + 6 + place * 12;
        parts.push(
          `<g class="${key}"><path d="M${at(least)} ${level}H${at(greatest)}"/>` +
            `${MARKS[key](Number(at(ratio)), level)}</g>`,
        );
      });
    });
    y = bottom + FOOT;
  }
  const legend = peers.map(({ key, name }, index) => {
    const left = LEFT + index * 120;
    return `<g class="${key}">${MARKS[key](left, 16)}</g><text x="${left + 10}" y="20">${escape(name)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" aria-label="Each peer beside Common Ground, as ratios">
<style>${STYLE}
</style>
<rect class="ground" width="100%" height="100%" rx="8"/>
${legend.join('\n')}
<text class="quiet" x="16" y="44">Peer divided by ours; right of 1 we are ahead. Mark: median of the rounds, line: least to greatest.</text>
${parts.join('\n')}
</svg>
`;
}
