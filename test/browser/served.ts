import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './chromium.ts';

const built = 'dist/cli/entente.js';

/** Milliseconds that anything may take: a machine may be busy. */
export const PATIENCE = 60_000;

/** A page of the workbench, and what the browser had to say about it. */
export interface Opened {
  page: Page;
  /** Errors of the console, of scripts, and of the policy that forbids foreign script and style. */
  errors: string[];
}

/** The built workbench on the starter, as `entente serve` runs it, and a browser to look at it with. */
export class Served {
  readonly #server: ChildProcess;
  readonly #browser: Browser;
  readonly #home: string;
  /** Without a slash at the end. */
  readonly base: string;

  private constructor(server: ChildProcess, browser: Browser, home: string, base: string) {
    this.#server = server;
    this.#browser = browser;
    this.#home = home;
    this.base = base;
  }

  static async start(): Promise<Served> {
    if (!existsSync(built)) throw new Error(`${built} is not there: npm run build`);
    // No rows and no atlas of whoever runs the tests.
    const home = mkdtempSync(join(tmpdir(), 'entente-served-'));
    const server = spawn(process.execPath, [built, 'serve', '--port', '0'], {
      env: { PATH: process.env.PATH, ENTENTE_HOME: home },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const line = await new Promise<string>((resolve, reject) => {
      createInterface(server.stdout!).once('line', resolve);
      server.once('exit', (code) => reject(new Error(`entente serve ended with ${code}`)));
    });
    return new Served(server, await launch(), home, line.trim().replace(/\/$/, ''));
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    this.#server.kill('SIGINT');
    rmSync(this.#home, { recursive: true, force: true });
  }

  /** A page in a browser of its own, as someone sees it who was never here. */
  async blank(options: BrowserContextOptions = {}): Promise<Opened> {
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${error}`));
    return { page, errors };
  }

  /** @param address "/dossier/RUS/CHN". @throws Error where the server says anything but that all is well */
  async open(address: string, options: BrowserContextOptions = {}): Promise<Opened> {
    const opened = await this.blank(options);
    const answer = await opened.page.goto(`${this.base}${address}`);
    if (answer?.status() !== 200) throw new Error(`${address}: ${answer?.status()}`);
    return opened;
  }

  /** The same, once what the page loads for its elements is there. @param ready what stands on the page then */
  async openReady(address: string, ready: string, options: BrowserContextOptions = {}): Promise<Opened> {
    const opened = await this.open(address, options);
    await opened.page.locator(ready).first().waitFor({ state: 'attached' });
    return opened;
  }
}

/** Called in a `describe`: the workbench, served while its tests run. */
export function servedMeanwhile(): { readonly now: Served } {
  const served: { now?: Served } = {};
  beforeAll(async () => {
    served.now = await Served.start();
  });
  afterAll(() => served.now?.stop());
  return served as { readonly now: Served };
}

/** Path and query of the page. */
export function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return `${pathname}${search}`;
}
