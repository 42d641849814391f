import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';

let built: Promise<string> | undefined;

/** Bundles the page of the Outlook preview as the build does, once for each process; gives the folder. */
export function previewPageFolder(): Promise<string> {
  built ??= bundleForBrowser({
    main: 'demo/outlook/page/main.ts',
    'ajax-stand-in': 'demo/outlook/page/ajax-stand-in.ts',
    'later-calls': 'demo/outlook/page/later-calls.ts',
  });
  return built;
}

/** Bundles TypeScript for a browser into a folder of its own: `<name>.js` for each entry. */
export function bundleForBrowser(entries: Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'postern-bundle-'));
  const entry = Object.fromEntries(
    Object.entries(entries).map(([name, file]) => [name, path.resolve(file)]),
  );
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    entry,
    output: { path: folder, filename: '[name].js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      // One file an entry: what comes later in the product comes at once here.
      parser: { javascript: { dynamicImportMode: 'eager' } },
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    plugins: [new MiniCssExtractPlugin({ filename: '[name].css' })],
  });
  return new Promise((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve(folder);
    });
  });
}
