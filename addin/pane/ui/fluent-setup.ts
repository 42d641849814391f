/**
 * The style sheet that holds Fluent's styles; put it into `document.adoptedStyleSheets`. Import this
 * module before any other: it tells Fluent, through settings on the window that Fluent reads once,
 * where its styles go and that it loads no fonts.
 *
 * Fluent would make an empty `<style>` element and fill it by script. Under `style-src 'self'` a
 * browser refuses even the empty element, and then every control is bare. A constructed style sheet
 * is not inline style and is let through.
 */
export const fluentSheet: CSSStyleSheet = new CSSStyleSheet();

Object.assign(window, {
  FabricConfig: {
    // Empty: Fluent would otherwise name fonts on a CDN that intranets block.
    fontBaseUrl: '',
    mergeStyles: {
      // 0 is `InjectionMode.none`; importing the constant would run Fluent before its settings stand.
      injectionMode: 0,
      onInsertRule: (rule: string) => {
        try {
          fluentSheet.insertRule(rule, fluentSheet.cssRules.length);
        } catch {
          // Fluent also writes rules for other browsers (`::-moz-focus-inner`), which this one cannot read.
        }
      },
    },
  },
});
