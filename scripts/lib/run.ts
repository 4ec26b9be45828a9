/** Runs a program to its end, or cuts it; all that it started ends with it. */
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

export interface Ran {
  /** The exit code; 1 where a signal ended it or it could not start. */
  readonly code: number;
  /** What it wrote to stdout and stderr, in the order it came, as a log shows it: without colours and overwritten lines. */
  readonly output: string;
  readonly timedOut: boolean;
}

export interface RunOptions {
  /** How long it may take. */
  readonly seconds: number;
  /** Added to our own environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The folder to run in; our own where it is left out. */
  readonly cwd?: string;
}

/** Between asking a program that takes too long to end and ending it. */
const GRACE_MS = 5000;
/** After a program has ended, how long the rest of its output may take to arrive. */
const DRAIN_MS = 2000;

/**
 * Runs a program without input.
 *
 * @param args - handed over as they are, no shell between
 */
export function run(
  command: string,
  args: readonly string[],
  { seconds, env, cwd }: RunOptions,
): Promise<Ran> {
  return new Promise((resolve) => {
    // In a process group of its own, so that what it started can be ended with it (on Windows only itself).
    const detached = process.platform !== 'win32';
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached,
      cwd,
      env: { ...process.env, ...env },
    });
    const chunks: Buffer[] = [];
    let timedOut = false;
    const end = (signal: NodeJS.Signals) => endGroup(child.pid, detached, signal);
    const cut = setTimeout(() => {
      timedOut = true;
      end('SIGTERM');
      setTimeout(() => end('SIGKILL'), GRACE_MS).unref();
    }, seconds * 1000);
    const interrupted = () => {
      end('SIGTERM');
      process.exit(130);
    };
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    let drain: NodeJS.Timeout | undefined;
    const finish = (code: number) => {
      clearTimeout(cut);
      clearTimeout(drain);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      resolve({ code, output: asLogged(Buffer.concat(chunks).toString('utf8')), timedOut });
    };
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${error.message}\n`));
      finish(1);
    });
    child.on('close', (code) => finish(code ?? 1));
    child.on('exit', (code) => {
      // What it left running would hold its output open, and stay.
      end('SIGTERM');
      drain = setTimeout(() => finish(code ?? 1), DRAIN_MS);
    });
  });
}

/** Each line as it stands after the last carriage return: progress indicators write over theirs. */
function asLogged(output: string): string {
  const lines = stripVTControlCharacters(output).split('\n');
  return lines.map((line) => line.replace(/^[^]*\r(?=[^\r])/, '').replace(/\r+$/, '')).join('\n');
}

function endGroup(pid: number | undefined, isGroup: boolean, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(isGroup ? -pid : pid, signal);
  } catch {
    // It has ended by itself.
  }
}
