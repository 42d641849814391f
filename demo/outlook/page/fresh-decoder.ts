/**
 * Chromium's decoder for ISO-2022-JP starts each use after the first with a replacement character when
 * the text starts with an escape sequence, as the words of a Japanese header do; the mail parser uses
 * its decoders many times. With a fresh decoder for each use the text is right.
 */
export function mendTextDecoder(): void {
  const Original = TextDecoder;
  globalThis.TextDecoder = class extends Original {
    override decode(input?: AllowSharedBufferSource, options?: TextDecodeOptions): string {
      if (this.encoding !== 'iso-2022-jp' || options?.stream === true) {
        return super.decode(input, options);
      }
      const { encoding, fatal, ignoreBOM } = this;
      return new Original(encoding, { fatal, ignoreBOM }).decode(input);
    }
  };
}
