// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foldersOf, packagesIn, PERMISSIVE } from '../../../src/build/licences';

const ROOT = path.join(import.meta.dirname, '../../..');

describe('the licences of what is built in', () => {
  // What these bring along is held against the list by the build, which knows what it keeps.
  it('are permissive for every package the app asks for, and come with their text', () => {
    const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const names = Object.keys(dependencies);
    const packages = packagesIn(names.map((name) => path.join(ROOT, 'node_modules', name)));
    expect(packages.map(({ name }) => name)).toEqual(names.toSorted());
    for (const { name, version, licence, text } of packages) {
      expect(version, name).toBe(dependencies[name]);
      expect(PERMISSIVE, name).toContain(licence);
      expect(text, name).toMatch(/copyright/i);
    }
  });

  it('are those of the folders that modules come from', () => {
    const ids = [
      '/app/src/app/main.tsx',
      '/app/node_modules/react/index.js',
      '/app/node_modules/react/jsx-runtime.js?v=1',
      '/app/node_modules/@base-ui/react/dialog/index.js',
      '/app/node_modules/a/node_modules/@b/c/index.js',
      '\0virtual:catalog',
      '\0/app/node_modules/d/index.js?commonjs-module',
    ];
    expect(foldersOf(ids)).toEqual([
      '/app/node_modules/react',
      '/app/node_modules/@base-ui/react',
      '/app/node_modules/a/node_modules/@b/c',
    ]);
  });

  describe('stop the build', () => {
    let folder = '';
    beforeEach(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'licences-'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));
    const write = (license: unknown) =>
      writeFileSync(
        path.join(folder, 'package.json'),
        JSON.stringify({ name: 'one', version: '1.0.0', license }),
      );

    it.each(['GPL-3.0-only', 'MPL-2.0', 'SEE LICENSE IN FILE', undefined, { type: 'MIT' }])(
      'when one is %j',
      (license) => {
        write(license);
        writeFileSync(path.join(folder, 'LICENSE'), 'Copyright somebody');
        expect(() => packagesIn([folder])).toThrow(/one is under/);
      },
    );

    it('when its text is missing', () => {
      write('MIT');
      expect(() => packagesIn([folder])).toThrow('one comes without the text');
      writeFileSync(path.join(folder, 'LICENSE.md'), 'Copyright somebody');
      expect(packagesIn([folder])).toMatchObject([{ licence: 'MIT', text: 'Copyright somebody' }]);
    });
  });
});
