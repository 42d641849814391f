import { writeFile } from 'node:fs/promises';
import { configurationMarkdown } from './configuration-markdown.ts';
import { troubleshootingMarkdown } from './troubleshooting-markdown.ts';
import { configJsonSchema } from '../config/json-schema.ts';

// Writes the generated files. Run it with npm run docs, which starts in the project's folder and formats the result.
await writeFile('docs/configuration.md', configurationMarkdown());
await writeFile('docs/troubleshooting.md', troubleshootingMarkdown());
await writeFile('deploy/postern.schema.json', `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
