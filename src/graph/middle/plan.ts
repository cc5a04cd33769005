import { isInScope, ownGroupOf } from '../../model';
import type { ControlLibrary } from '../../model';
import type { ColumnsInput } from '../columns';
import type { OwnNamed, Plan } from '../useDrawing';
import { frameworkCards } from './framework-cards';
import { fewestCrossingsBeside } from './order';
import { ownCards } from './own-cards';
import { reachOf, serveLinks } from './serve-links';

/**
 * What is drawn while own controls stand between the frameworks: requirements and own controls by
 * what serves what, and not by the crosswalk.
 */
export function planBeside(input: ColumnsInput, library: ControlLibrary): Plan {
  const { catalog, overlap, visible, view } = input;
  const isDrawn = (id: string): boolean => {
    const requirement = catalog.requirement(id);
    return requirement !== undefined && isInScope(overlap, id) && visible.requirement(requirement);
  };
  const links = serveLinks(Object.values(library), isDrawn);
  const columns = {
    ...frameworkCards(input, library),
    own: ownCards(input, library, isDrawn),
  };
  return {
    columns: view.order === 'crossings' ? fewestCrossingsBeside(columns, links) : columns,
    links,
    reach: reachOf(links),
    namedOwn: (id) => namedIn(library, id),
  };
}

function namedIn(library: ControlLibrary, id: string): OwnNamed | undefined {
  if (Object.hasOwn(library, id)) return { side: 'own', members: [id] };
  const members = Object.keys(library).filter((one) => ownGroupOf(one) === id);
  return members.length > 0 ? { side: 'own', members } : undefined;
}
