// @vitest-environment node
import { expect, it } from 'vitest';
import { shippedOnly } from '../../../src/build/sbom.mjs';
import type { Bom } from '../../../src/build/sbom.mjs';

const component = (name: string, development = false) => ({
  name,
  'bom-ref': `${name}@1`,
  properties: development ? [{ name: 'cdx:npm:package:development', value: 'true' }] : [],
});

it('the bill of materials names what ships, also when a test needs it as well', () => {
  const bom: Bom = {
    metadata: { component: { name: 'folder', 'bom-ref': 'folder@1' } },
    components: [component('react'), component('vitest', true), component('@types/react')],
    dependencies: [
      { ref: 'folder@1', dependsOn: ['react@1', 'vitest@1'] },
      { ref: 'react@1', dependsOn: [] },
      { ref: 'vitest@1', dependsOn: ['react@1'] },
    ],
  };
  const lock = {
    name: 'common-ground',
    packages: {
      '': { version: '1' },
      'node_modules/react': { version: '1' },
      'node_modules/@types/react': { version: '1', devOptional: true },
    },
  };
  const shipped = shippedOnly(bom, lock);
  expect(shipped.components.map(({ name }) => name)).toEqual(['react']);
  expect(shipped.dependencies).toEqual([
    { ref: 'folder@1', dependsOn: ['react@1'] },
    { ref: 'react@1', dependsOn: [] },
  ]);
  expect(shipped.metadata.component.name).toBe('common-ground');
});
