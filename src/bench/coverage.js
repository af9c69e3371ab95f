"use strict";

/* A rule counts as used if it holds for something on the page on a phone or a desktop, by day or night, or on paper. What
   holds only while somebody points, types or has made a mistake counts as not used. */
const { gzipSync } = require("zlib");
const puppeteer = require("puppeteer-core");

const site = process.argv[2];
const pages = ["/", "/blog/", "/blog/stem-cell-therapy-for-back-pain", "/treatments/", "/team/", "/about", "/consultation",
  "/contact", "/search?q=back", "/nowhere", "/desk/sign-in"];

const name = url => new URL(url).pathname.replace(/.*\//, "").replace(/\.[0-9a-f]{12}/, "");

async function look(page) {
  for (const width of [390, 1280]) {
    await page.setViewport({ width, height: 900 });
    for (const value of ["light", "dark"]) {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
      for (const media of ["print", "screen"]) {
        await page.emulateMediaType(media);
        await page.evaluate("document.body.offsetHeight");
      }
    }
  }
}

async function stylesheets(browser, address) {
  const page = await browser.newPage();
  await page.coverage.startCSSCoverage();
  await page.goto(site + address, { waitUntil: "load" });
  await look(page);
  const sheets = await page.coverage.stopCSSCoverage();
  await page.close();
  return sheets.map(({ url, text, ranges }) => ({
    url,
    text,
    used: ranges.reduce((sum, { start, end }) => sum + end - start, 0)
  }));
}

(async () => {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-features=HttpsUpgrades,HttpsFirstBalancedMode"]
  });
  const all = new Map();
  console.log("page  share of its CSS that it uses  share of each stylesheet");
  for (const address of pages) {
    const sheets = await stylesheets(browser, address);
    sheets.forEach(sheet => all.set(name(sheet.url), sheet.text));
    const share = some => Math.round(100 * some.reduce((sum, { used }) => sum + used, 0)
      / some.reduce((sum, { text }) => sum + text.length, 0)) + "%";
    console.log(address, share(sheets), ...sheets.map(sheet => `${name(sheet.url)}:${share([sheet])}`));
  }
  await browser.close();
  console.log("stylesheet  bytes  bytes as gzip");
  for (const [sheet, text] of all) {
    console.log(sheet, text.length, gzipSync(text, { level: 9 }).length);
  }
  const visitors = [...all].filter(([sheet]) => sheet !== "desk.css").map(([, text]) => gzipSync(text, { level: 9 }).length);
  console.log("all that visitors get, as gzip:", visitors.reduce((sum, each) => sum + each));
})();
