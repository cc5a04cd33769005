import { headLine } from '../document-head';
import type { DocumentHead } from '../document-head';
import type { FileAbout } from './write';

/** The head of a document as the properties and the footers of a file have it. */
export const fileAbout = (head: DocumentHead): FileAbout => ({
  title: `${head.scopeName}: ISO 27001 and SOC 2`,
  line: headLine(head),
  creator: head.app,
  date: head.date,
});
