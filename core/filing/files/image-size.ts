/** How many pixels a picture has. */
export interface ImageSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

type Reader = (view: DataView) => ImageSize | null;

/**
 * Reads the size of a picture from its first bytes; null for other formats and what is cut off. The picture
 * itself is not decoded: a small file may unpack to any size.
 */
export function imageSize(bytes: ArrayBuffer): ImageSize | null {
  const view = new DataView(bytes);
  const reader = formats.find(({ magic }) => beginsWith(view, magic))?.read;
  try {
    return reader?.(view) ?? null;
  } catch {
    // Behind the end: the file is cut off.
    return null;
  }
}

const formats: readonly { readonly magic: string; readonly read: Reader }[] = [
  { magic: '\x89PNG\r\n\x1a\n', read: (view) => size(view.getUint32(16), view.getUint32(20)) },
  { magic: 'GIF8', read: (view) => size(view.getUint16(6, true), view.getUint16(8, true)) },
  {
    magic: 'BM',
    // A negative height draws from the top.
    read: (view) => size(view.getInt32(18, true), Math.abs(view.getInt32(22, true))),
  },
  { magic: '\xff\xd8', read: jpegSize },
  { magic: 'RIFF', read: webpSize },
];

function beginsWith(view: DataView, magic: string): boolean {
  return (
    view.byteLength >= magic.length &&
    Array.from(magic, (sign) => sign.charCodeAt(0)).every((byte, at) => view.getUint8(at) === byte)
  );
}

function size(widthPx: number, heightPx: number): ImageSize | null {
  return widthPx > 0 && heightPx > 0 ? { widthPx, heightPx } : null;
}

/** Walks over the segments to the one that begins a frame (ISO 10918-1, B.2.2). */
function jpegSize(view: DataView): ImageSize | null {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    // Frames are 0xc0 to 0xcf, but for tables (c4, cc) and a reserved one (c8).
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return size(view.getUint16(at + 7), view.getUint16(at + 5));
    // A filling byte stands alone.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The three kinds of WebP keep their size in three ways (RFC 9649). */
function webpSize(view: DataView): ImageSize | null {
  switch (view.getUint32(12)) {
    case 0x56503858:
      return size(1 + uint24(view, 24), 1 + uint24(view, 27));
    case 0x56503820:
      return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    case 0x5650384c: {
      const bits = view.getUint32(21, true);
      return size(1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff));
    }
    default:
      return null;
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
}
