#!/usr/bin/env python3
"""Opens reports of `muster report` in a headless Chromium and uses them as a reader does.

  check_report.py PAGE.html... [--hostile PAGE.html] [--screenshots DIR]
  check_report.py --find-browser

The browser is $CHROMIUM, else chromium, chromium-browser or google-chrome, else playwright's own. Prints a line for each
check; exit 1 where one fails, 3 where there is no browser.
"""
import argparse
import os
import shutil
import sys
import time
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
READY = "document.documentElement.dataset.ready === 'true'"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="*", type=Path)
    parser.add_argument("--find-browser", action="store_true", help="print its path; exit 3 where there is none")
    parser.add_argument("--hostile", type=Path, help="a page whose texts would like to be markup")
    parser.add_argument("--screenshots", type=Path)
    asked = parser.parse_args()
    if asked.find_browser:
        sys.exit(print(browser_path()) if browser_path() else 3)
    failed = []
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=browser_path(), args=["--no-sandbox"])
        except Error as error:
            print(f"no browser: {str(error).splitlines()[0]}", file=sys.stderr)
            sys.exit(3)
        for page in asked.pages + ([asked.hostile] if asked.hostile else []):
            for one in CHECKS + ([texts_stay_text] if page == asked.hostile else [filters_work]):
                run(one, browser, page, failed)
        for page in asked.pages if asked.screenshots else []:
            take_screenshots(browser, page, asked.screenshots)
        browser.close()
    sys.exit(1 if failed else 0)


def browser_path():
    if os.environ.get("CHROMIUM"):
        return os.environ["CHROMIUM"]
    return next((found for found in map(shutil.which, NAMES) if found), None)


def run(check, browser, page, failed):
    name = f"{page.name}: {check.__name__.replace('_', ' ')}"
    try:
        told = check(browser, page)
        print(f"ok   {name}{f' ({told})' if told else ''}")
    except (AssertionError, Error) as error:
        failed.append(name)
        print(f"FAIL {name}: {error}")


class Opened:
    """A page in a context of its own, with what it said and asked for."""

    def __init__(self, browser, path, viewport=WIDE, scheme="light", script=True, fragment=""):
        self.said, self.asked = [], []
        self.context = browser.new_context(viewport=viewport, color_scheme=scheme, java_script_enabled=script)
        self.page = self.context.new_page()
        self.page.on("console", lambda message: self.said.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.said.append(f"error: {error}"))
        self.page.on("dialog", lambda dialog: (self.said.append("a dialog"), dialog.dismiss()))
        self.page.on("request", lambda request: self.asked.append(request.url))
        start = time.monotonic()
        self.page.goto(path.resolve().as_uri() + fragment)
        if script:
            self.page.wait_for_function(READY, timeout=60_000)
        self.seconds = time.monotonic() - start

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()

    def text(self, selector):
        return self.page.inner_text(selector)

    def marks(self):
        return self.page.evaluate("echarts.getInstanceByDom(document.getElementById('claims-chart')).getOption().series[0].data.length")


def opens_without_an_error_or_a_request(browser, path):
    with Opened(browser, path) as opened:
        assert not opened.said, opened.said
        # A drawn pattern is a data: image.
        network = [url for url in opened.asked if not url.startswith(("file:", "data:"))]
        assert not network, network
        return f"{opened.seconds:.2f} s, {path.stat().st_size / 1e6:.1f} MB"


def charts_are_drawn(browser, path):
    with Opened(browser, path) as opened:
        for chart in ("claims-chart", "attention-chart", "network-chart"):
            shapes = opened.page.locator(f"#{chart} svg path").count()
            assert shapes >= 3, f"{shapes} shapes in {chart}"
        assert opened.page.locator("#claims-chart svg path").count() > opened.marks() > 0


def marks_tell_their_sentence(browser, path):
    with Opened(browser, path) as opened:
        page = opened.page
        page.focus("#claims-chart")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("End")
        told = opened.text("#claim")
        assert "According to" in told, told
        page.locator("#claims-chart").scroll_into_view_if_needed()
        x, y = page.evaluate("""() => {
            const element = document.getElementById('claims-chart'), chart = echarts.getInstanceByDom(element);
            const data = chart.getOption().series[0].data, box = element.getBoundingClientRect();
            const at = chart.convertToPixel({seriesIndex: 0}, data[0]);
            return [box.x + at[0], box.y + at[1]];
        }""")
        page.mouse.move(x - 30, y - 30)
        page.mouse.move(x, y, steps=4)
        page.wait_for_selector("#claims-chart .tip", timeout=10_000)
        assert "According to" in opened.text("#claims-chart .tip")
        page.mouse.click(x, y)
        assert not opened.said, opened.said


def filters_work(browser, path):
    with Opened(browser, path) as opened:
        page, before, title = opened.page, opened.marks(), opened.text("#claims-title")
        page.click("#pick-force summary")
        page.click("#pick-force .menu button")
        page.keyboard.press("Escape")
        page.select_option("#pick-status", "*")
        assert opened.marks() > before, f"{opened.marks()} marks of all forces, {before} of one"
        assert opened.text("#claims-title") != title
        page.locator(".matrix td button").first.click()
        assert 0 < opened.marks() < page.evaluate("JSON.parse(document.getElementById('model').textContent).claims.marks.length")
        picked, address = opened.text("#claims-title"), page.evaluate("location.hash")
        page.click("#pick-country summary")
        page.locator("#pick-country input:checked").first.uncheck()
        assert page.evaluate("location.hash") != address
        assert not opened.said, opened.said
    with Opened(browser, path, fragment=address) as again:
        assert again.text("#claims-title") == picked, (address, again.text("#claims-title"), picked)


def phones_dark_screens_and_paper_do(browser, path):
    with Opened(browser, path, PHONE, "dark") as opened:
        width = opened.page.evaluate("document.documentElement.scrollWidth")
        assert width <= PHONE["width"], f"{width} pixels wide on a phone"
        paper = opened.page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert max(int(part) for part in paper[4:-1].split(",")) < 60, f"dark screens get {paper}"
        assert opened.page.pdf(prefer_css_page_size=True)[:4] == b"%PDF"
        assert not opened.said, opened.said


def findings_and_tables_do_without_script(browser, path):
    with Opened(browser, path, script=False) as opened:
        assert opened.page.locator(".findings li").count() >= 3
        assert opened.page.locator("table").count() >= 5
        assert not opened.page.locator("#claims-chart").is_visible()


def texts_stay_text(browser, path):
    with Opened(browser, path, fragment="#force=*&host=*&status=*") as opened:
        page = opened.page
        page.click("text=The claims of this chart as a table")
        table = opened.text("#claims-table")
        assert "</script><script>hacked = true</script><img src=x onerror=" in table, table
        page.focus("#claims-chart")
        for _ in range(opened.marks()):
            page.keyboard.press("ArrowRight")
        assert page.evaluate("typeof hacked") == "undefined"
        assert page.locator("img").count() == 0
        assert page.locator("a[href^='javascript']").count() == 0
        assert page.locator("#claim bdi", has_text="reversed").count() > 0
        assert page.evaluate("document.documentElement.scrollWidth") <= WIDE["width"]
        assert not opened.said, opened.said


CHECKS = [
    opens_without_an_error_or_a_request, charts_are_drawn, marks_tell_their_sentence, phones_dark_screens_and_paper_do,
    findings_and_tables_do_without_script,
]


def take_screenshots(browser, path, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for width, viewport in (("1280", WIDE), ("390", PHONE)):
        for scheme in ("light", "dark"):
            with Opened(browser, path, viewport, scheme) as opened:
                opened.page.screenshot(path=folder / f"{path.stem}-{width}-{scheme}.png", full_page=True)


if __name__ == "__main__":
    main()
