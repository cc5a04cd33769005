// What the bench has to know about the page it measures. An alternative that is to be compared
// gets a description of its own with the same members.

const checkbox = (group, name) => (page) =>
  page.getByRole('group', { name: group }).getByRole('checkbox', { name });
const category = (name) => checkbox('SOC 2 categories', name);
const theme = (name) => checkbox('ISO 27001 themes', name);
const strength = (name) => (page) =>
  page.getByRole('radiogroup', { name: 'Overlap strength' }).getByRole('radio', { name });

export const commonGround = {
  name: 'Common Ground',
  figures: '[data-count="mappings"]',
  picture: '[data-plane]',
  ready: '[data-graph][data-ready="true"]',
  graph: '[data-graph]',
  rows: '[data-graph] [role="treeitem"][data-side]',

  /** Clicked one after the other, they put everything in scope and on screen. */
  everything: [
    strength('Any'),
    ...['Availability', 'Confidentiality', 'Processing Integrity', 'Privacy'].map(category),
  ],
  /** Clicked one after the other, each is a change, and after the last all is as it was. */
  changes: {
    strength: ['Strong', 'Moderate and up', 'Any'].map(strength),
    category: ['Privacy', 'Privacy', 'Availability', 'Availability'].map(category),
    theme: ['Technological', 'Technological', 'People', 'People'].map(theme),
  },

  /** Mappings on screen by the page's own figure and by what Cytoscape holds. */
  mappingsOn: (page) =>
    page.evaluate(() => {
      const holders = [...document.querySelectorAll('[data-graph] *')];
      const cy = holders.find((element) => element._cyreg)?._cyreg.cy;
      return {
        figure: Number(document.querySelector('[data-count="mappings"]').textContent),
        drawn: cy.edges(':visible').length,
      };
    }),
};

/** Selectors that the app and every peer answer to. */
export const COMMON = {
  figures: '[data-count="mappings"]',
  /** Rows and edges are there. */
  picture: '[data-plane], [data-drawn]',
  /** The edges answer to the pointer, and nothing is loaded any more. */
  ready: '[data-graph][data-ready="true"]',
  graph: '[data-graph]',
  rows: commonGround.rows,
  litRows: '[data-graph] [role="treeitem"][data-lit]',
};

/** What is compared: the app, and what others would use for the same picture. */
export const SUBJECTS = [
  { key: 'ours', name: 'Common Ground' },
  { key: 'cytoscape', name: 'Cytoscape' },
  { key: 'sigma', name: 'Sigma 3' },
  { key: 'svg', name: 'SVG, React' },
];

/** The filter change of the comparison: clicked one after the other, all is as it was. */
export const barChange = ['Moderate and up', 'Any'].map(strength);
