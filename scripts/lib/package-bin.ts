/** The command that an installed package brings, to be run by this very Node: no shell, no PATH, no `.cmd` files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { PROJECT_DIR } from './project';

const PackageSchema = v.object({ bin: v.union([v.string(), v.record(v.string(), v.string())]) });

/**
 * @param name - of a package in node_modules whose command bears its name, or has the name after the colon (`typescript:tsc`)
 * @returns the path of a JavaScript file
 */
export function packageBin(name: string): string {
  const [packageName = name, command = packageName] = name.split(':');
  const folder = join(PROJECT_DIR, 'node_modules', packageName);
  const { bin } = v.parse(PackageSchema, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const path = typeof bin === 'object' ? bin[command] : bin;
  if (path === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(folder, path);
}
