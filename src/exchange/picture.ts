/** What every exported picture has: light colours, safe fonts, a name, and where it comes from. */
import { linesOf } from './svg-text';
import { node, serializeSvg } from './svg-node';
import type { SvgNode } from './svg-node';

/** A picture on paper or in a slide is light; the values are those of the theme. */
export const LIGHT_COLOURS = {
  '--paper': '#f4f6f9',
  '--surface': '#ffffff',
  '--ink': '#0f1a2c',
  '--ink-2': '#4a586c',
  '--ink-3': '#5f6d82',
  '--dim': '#6b7686',
  '--line': '#dde3eb',
  '--line-soft': '#eaeef3',
  '--line-strong': '#c2cbd8',
  '--track': '#e7ecf2',
  '--pressed': '#0f1a2c',
  '--on-pressed': '#ffffff',
  '--shared': '#0f766e',
  '--shared-tint': '#cdf5ec',
  '--iso-only': '#2563eb',
  '--soc2-only': '#ea580c',
  '--na': '#8b98ab',
  '--edge-strong': '#8398aa',
  '--edge-moderate': '#9fb1c0',
  '--edge-weak': '#c0ccd7',
} as const;

export interface Picture {
  readonly svg: string;
  /** Pixels at a scale of one. */
  readonly width: number;
  readonly height: number;
}

/** What a picture says besides its drawing. */
export interface Caption {
  readonly title: string;
  /** Under the title: where it comes from, and what it leaves out. */
  readonly lines: readonly string[];
  /** For whoever does not see the picture. */
  readonly description: string;
}

export interface PictureDrawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SvgNode[];
}

const MARGIN = 20;
const TITLE = { size: 18, height: 24 } as const;
const LINE = { size: 11.5, height: 16 } as const;

/** Puts a drawing under its title and lines, as a file of its own. */
export function framedPicture(caption: Caption, drawing: PictureDrawing): Picture {
  const { width } = drawing;
  const room = width - 2 * MARGIN;
  const texts: SvgNode[] = [];
  let y = 10;
  for (const line of linesOf(caption.title, TITLE.size, room)) {
    y += TITLE.height;
    const look = { x: MARGIN, y: y - 6, fontSize: TITLE.size, fontWeight: 650 };
    texts.push(node('text', { ...look, fill: 'var(--ink)' }, [line]));
  }
  for (const line of caption.lines.flatMap((one) => linesOf(one, LINE.size, room))) {
    y += LINE.height;
    const look = { x: MARGIN, y: y - 4, fontSize: LINE.size };
    texts.push(node('text', { ...look, fill: 'var(--ink-2)' }, [line]));
  }
  const top = y + 8;
  return pictureOf(caption, { width, height: top + drawing.height }, [
    ...texts,
    node('g', { transform: `translate(0 ${top})` }, drawing.nodes),
  ]);
}

/** The file around some nodes: no fonts, styles or scripts from elsewhere. */
export function pictureOf(
  { title, description }: Pick<Caption, 'title' | 'description'>,
  size: { readonly width: number; readonly height: number },
  nodes: readonly SvgNode[],
): Picture {
  const [width, height] = [Math.ceil(size.width), Math.ceil(size.height)];
  const root = node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xml:lang': 'en',
      lang: 'en',
      role: 'img',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      fontFamily: "Inter, 'Helvetica Neue', Arial, sans-serif",
    },
    [
      node('title', {}, [title]),
      node('desc', {}, [description]),
      node('rect', { width, height, fill: 'var(--surface)' }),
      ...nodes,
    ],
  );
  const svg = serializeSvg(inLightColours(root));
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height };
}

const lightColour = (name: string): string =>
  (LIGHT_COLOURS as Readonly<Record<string, string>>)[name] ?? '';

/** The same with every `var(--name)` of an attribute replaced by its value in the light theme. */
export function inLightColours(drawn: SvgNode): SvgNode {
  const attributes = Object.fromEntries(
    Object.entries(drawn.attributes).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? value.replace(/var\((--[\w-]+)\)/g, (_, colour: string) => lightColour(colour))
        : value,
    ]),
  );
  const children = drawn.children.map((child) =>
    typeof child === 'string' ? child : inLightColours(child),
  );
  return { ...drawn, attributes, children };
}

/** Pixels of an image for each of its picture. */
const SCALE = 2;

/**
 * Paints a picture by the browser.
 *
 * @throws Error when the browser cannot draw it
 */
export async function toPng({ svg, width, height }: Picture): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * SCALE);
    canvas.height = Math.round(height * SCALE);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('there is no canvas to draw on');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no image'))),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
