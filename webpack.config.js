import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';

const root = import.meta.dirname;

/** What the pane may weigh before its first picture stands, script and style, as a server sends it. */
const firstLoadLimitBytes = 230_000;

/**
 * The builds: `addin` (what Outlook loads) → dist/addin, `demo-page` (the Outlook preview) →
 * dist/demo-page, `frame` (the page that Jira serves) → dist/frame, and with `--env gallery` every screen of the pane with made-up data → dist/gallery.
 * `--env connect=https://localhost:8443` names the Connect that the development server passes calls to.
 */
export default async function builds(env, argv) {
  const isProduction = argv.mode === 'production';
  if (env.gallery) return [gallery(isProduction)];
  if (env.WEBPACK_SERVE) return [{ ...addin(isProduction), devServer: await devServer(env) }];
  const previewPage = path.join(root, 'demo/outlook/page/main.ts');
  return existsSync(previewPage)
    ? [addin(isProduction), frame(isProduction), demoPage(isProduction)]
    : [addin(isProduction), frame(isProduction)];
}

function addin(isProduction) {
  return {
    ...common('addin', isProduction),
    entry: { taskpane: './addin/taskpane.tsx', dialog: './addin/dialog.ts' },
    output: output('addin', 'assets/[name].[contenthash].js'),
    plugins: [
      new MiniCssExtractPlugin({ filename: 'assets/[name].[contenthash].css' }),
      page('addin/taskpane.html', 'taskpane.html', { chunks: ['taskpane'] }),
      // Also served at /oauth/callback, hence absolute addresses.
      page('addin/dialog.html', 'dialog.html', { chunks: ['dialog'], publicPath: '/' }),
      new CopyPictures('addin/assets', 'assets'),
      ...(isProduction ? [new FirstLoadLimit(['taskpane'], firstLoadLimitBytes)] : []),
    ],
    performance: isProduction
      ? {
          hints: 'error',
          maxAssetSize: 900_000,
          maxEntrypointSize: 900_000,
          assetFilter: (name) => /\.(?:js|css)$/.test(name),
        }
      : false,
  };
}

function demoPage(isProduction) {
  return {
    ...common('demo-page', isProduction),
    // Each file of the folder that stands for itself; the server asks for them by these names.
    entry: Object.fromEntries(
      ['main', 'ajax-stand-in', 'later-calls']
        .map((name) => [name, `./demo/outlook/page/${name}.ts`])
        .filter(([, file]) => existsSync(path.join(root, file))),
    ),
    output: output('demo-page', '[name].js'),
    plugins: [new MiniCssExtractPlugin({ filename: '[name].css' })],
    performance: false,
  };
}

/** What the script of the frame page may weigh, raw: people are to read it. */
const frameLimitBytes = 16_000;

function frame(isProduction) {
  const settings = common('frame', isProduction);
  return {
    ...settings,
    entry: { frame: './jira-app/page/frame.ts' },
    output: output('frame', '[name].js'),
    // Old Firefox and Safari of locked-down intranets; nothing else of the build has to run there alone.
    target: ['web', 'es2019'],
    module: { rules: settings.module.rules.map((rule) => compiledTo(rule, 'es2019')) },
    devtool: false,
    performance: isProduction
      ? { hints: 'error', maxAssetSize: frameLimitBytes, maxEntrypointSize: frameLimitBytes }
      : false,
  };
}

function compiledTo(rule, target) {
  if (rule.use?.loader !== 'swc-loader') return rule;
  const { options } = rule.use;
  return { ...rule, use: { ...rule.use, options: { jsc: { ...options.jsc, target } } } };
}

function gallery(isProduction) {
  return {
    ...common('gallery', isProduction),
    entry: { gallery: './test/support/pane/gallery.tsx' },
    output: output('gallery', 'assets/[name].js'),
    plugins: [
      new MiniCssExtractPlugin({ filename: 'assets/[name].css' }),
      page('test/support/pane/gallery.html', 'index.html'),
    ],
    performance: false,
  };
}

function common(name, isProduction) {
  return {
    name,
    context: root,
    mode: isProduction ? 'production' : 'development',
    devtool: 'source-map',
    target: ['web', 'es2022'],
    // The pages stay as they are written: Outlook's reviewers look for the Office.js line.
    optimization: { minimizeOptions: { html: false } },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                target: 'es2022',
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic', development: !isProduction } },
              },
            },
          },
        },
        {
          test: /\.css$/,
          use: [MiniCssExtractPlugin.loader, { loader: 'css-loader', options: { url: false } }],
        },
      ],
    },
  };
}

function output(folder, filename) {
  return { path: path.join(root, 'dist', folder), filename, publicPath: '', clean: true };
}

function page(template, filename, options = {}) {
  return new HtmlWebpackPlugin({
    template,
    filename,
    inject: 'head',
    scriptLoading: 'defer',
    minify: false,
    ...options,
  });
}

async function devServer(env) {
  // Asks for the certificate only here: it is installed on the developer's machine at the first start.
  const { default: certificates } = await import('office-addin-dev-certs');
  const target = typeof env.connect === 'string' ? env.connect : 'https://localhost:8443';
  return {
    port: 3000,
    host: 'localhost',
    server: { type: 'https', options: await certificates.getHttpsServerOptions() },
    // Connect's own certificate is the same self-made one in development.
    proxy: [{ context: ['/connect', '/jira'], target, secure: false }],
    static: false,
    // Outlook's frame has another origin.
    headers: { 'access-control-allow-origin': '*' },
    client: { overlay: { errors: true, warnings: false } },
  };
}

/** Puts the icons the manifest names beside the scripts. */
class CopyPictures {
  constructor(from, to) {
    this.from = path.join(root, from);
    this.to = to;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('CopyPictures', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'CopyPictures', stage }, async () => {
        const names = (await readdir(this.from)).filter((name) => name.endsWith('.png'));
        for (const name of names) {
          const file = path.join(this.from, name);
          compilation.fileDependencies.add(file);
          const source = new webpack.sources.RawSource(await readFile(file));
          compilation.emitAsset(`${this.to}/${name}`, source);
        }
      });
    });
  }
}

/** Fails the build when scripts and styles of an entry weigh more, gzipped, than they may. */
class FirstLoadLimit {
  constructor(entries, limitBytes) {
    this.entries = entries;
    this.limitBytes = limitBytes;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FirstLoadLimit', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'FirstLoadLimit', stage }, () => {
        for (const entry of this.entries) this.check(compilation, entry);
      });
    });
  }

  check(compilation, entry) {
    const files = compilation.entrypoints.get(entry)?.getFiles() ?? [];
    const weighed = files
      .filter((name) => /\.(?:js|css)$/.test(name))
      .map((name) => ({
        name,
        bytes: gzipSync(compilation.getAsset(name).source.buffer()).length,
      }));
    const total = weighed.reduce((sum, { bytes }) => sum + bytes, 0);
    const list = weighed.map(({ name, bytes }) => `${name} ${bytes}`).join(', ');
    const sentence = `first load of ${entry}: ${total} of ${this.limitBytes} bytes gzipped (${list})`;
    if (total > this.limitBytes) {
      compilation.errors.push(new webpack.WebpackError(`Too heavy: ${sentence}`));
    } else {
      compilation.getLogger('FirstLoadLimit').info(sentence);
    }
  }
}
