// Firefox ESR as the system has it. Playwright drives only a Firefox of its own, so puppeteer-core does this part.
import puppeteer, { type Browser } from "puppeteer-core";

/**
 * A Firefox whose pages from disk are as strict as a person's: automation relaxes that preference, and then
 * what is measured on file:// is wrong. `profile` is a folder that outlives the process; null = a fresh one.
 */
export function launchFirefox(profile: string | null = null): Promise<Browser> {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: process.env["VIGIE_FIREFOX"] ?? "/usr/bin/firefox-esr",
    headless: true,
    ...(profile === null ? {} : { userDataDir: profile }),
    extraPrefsFirefox: {
      "security.fileuri.strict_origin_policy": true,
      "remote.prefs.recommended": false,
      "intl.accept_languages": "fr-FR, fr",
      "intl.locale.requested": "fr",
    },
  });
}
