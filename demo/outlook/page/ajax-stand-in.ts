/**
 * Stands in for MicrosoftAjax.js, which Office.js loads from a fixed address and which is not part of
 * its package: the preview runs without a network. Office.js looks for the names below and, seeing
 * them, loads nothing. Written from what Office.js calls, which is little: it registers namespaces
 * and classes for its texts, has arguments checked (callers here are known, so nothing is), makes two
 * kinds of errors, and traces.
 */
const errorMakers = {
  argument: (name?: string, message?: string): Error =>
    named('Sys.ArgumentException', `${message ?? 'An argument is wrong'}: ${name ?? ''}`),
  parameterCount: (message?: string): Error =>
    named('Sys.ParameterCountException', message ?? 'The number of arguments is wrong'),
};

const stringMakers = {
  startsWith: (text: string, start: string): boolean => text.startsWith(start),
  endsWith: (text: string, end: string): boolean => text.endsWith(end),
};

class StringBuilder {
  readonly #parts: string[] = [];

  append(part: unknown): this {
    this.#parts.push(String(part));
    return this;
  }

  toString(): string {
    return this.#parts.join('');
  }
}

const sys = {
  StringBuilder,
  Browser: { agent: null, InternetExplorer: {} },
  Debug: { trace: (): void => undefined },
  Serialization: {
    JavaScriptSerializer: {
      serialize: (value: unknown): string => JSON.stringify(value),
      deserialize: (text: string): unknown => JSON.parse(text),
    },
  },
};

function named(name: string, message: string): Error {
  const error = new Error(`${name}: ${message}`);
  error.name = name;
  return error;
}

/** Makes `window.Strings` and the like. */
function registerNamespace(name: string): void {
  const space: unknown = Reflect.get(window, name);
  if (space === undefined) Reflect.set(window, name, {});
}

// In the original, `Type` is `Function`, so that every class can register itself.
Object.assign(window, { Sys: sys, Type: Function });
Object.assign(Function, {
  registerNamespace,
  _validateParams: () => null,
  _validateParameter: () => null,
});
// oxlint-disable-next-line no-extend-native -- the original does, and Office.js calls it on functions
Object.defineProperty(Function.prototype, 'registerClass', {
  value(this: unknown) {
    return this;
  },
});
Object.assign(Error, errorMakers);
for (const [name, value] of Object.entries(stringMakers)) {
  if (!(name in String)) Object.defineProperty(String, name, { value });
}
