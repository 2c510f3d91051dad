import type { Page } from 'playwright-core';

/** Notes from now on what the Content-Security-Policy refuses in this page and those after it. */
export async function watchPolicy(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const violations: string[] = [];
    Reflect.set(window, 'violations', violations);
    addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
}

/** What the policy has refused in the document that is shown: directive and address. */
export const violationsOf = (page: Page): Promise<string[]> => page.evaluate('window.violations');
