package id.gerai.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;

import id.gerai.testing.Needs;

import org.junit.jupiter.api.Assertions;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Chromium that looks at the office. Each visitor has cookies of their own; whatever the
 * browser complains of in a page fails the test that {@link Visitor#close closes} it. Pictures go
 * to {@code target/screens}.
 */
public final class OfficeBrowser implements AutoCloseable {
    /** Screens the office must hold on, in CSS pixels. */
    public enum Screen {
        LAPTOP(1366, 768),
        SMALL(1024, 768),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final int TIMEOUT_MILLIS = 10_000;

    /** Links within a sentence are as high as its line. */
    private static final String TOO_SMALL =
            """
            [...document.querySelectorAll("a, button, input, select, summary")]
              .filter(e => e.type !== "hidden" && e.checkVisibility())
              .filter(e => !e.closest("p, li") && !e.matches(".skip"))
              .map(e => [e, e.getBoundingClientRect()])
              .filter(([e, r]) => r.height < 44 || r.width < 44)
              .map(([e, r]) => `${e.outerHTML} ${r.width} x ${r.height}`)
            """;

    /** As WCAG 2 computes it. */
    private static final String TOO_FAINT =
            """
            (() => {
              const channel = c => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4;
              const parts = colour => colour.match(/[\\d.]+/g).map(Number);
              const light = ([r, g, b]) => .2126 * channel(r) + .7152 * channel(g) + .0722 * channel(b);
              const behind = e => {
                for (; e; e = e.parentElement) {
                  const colour = parts(getComputedStyle(e).backgroundColor);
                  if (colour.length < 4 || colour[3] > 0) return colour;
                }
                return [255, 255, 255];
              };
              const contrast = e => {
                const [a, b] = [light(parts(getComputedStyle(e).color)), light(behind(e))];
                return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
              };
              return [...document.body.querySelectorAll("*")]
                .filter(e => e.checkVisibility() && [...e.childNodes]
                  .some(n => n.nodeType === Node.TEXT_NODE && n.textContent.trim()))
                .filter(e => !["SCRIPT", "OPTION"].includes(e.tagName) && contrast(e) < 4.5)
                .map(e => `${e.outerHTML} ${contrast(e).toFixed(2)}`);
            })()
            """;

    private final URI address;
    private final Playwright playwright;
    private final Browser browser;

    private OfficeBrowser(URI address, Path chromium) {
        this.address = address;
        this.playwright =
                Playwright.create(
                        new CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser =
                playwright
                        .chromium()
                        .launch(
                                new LaunchOptions()
                                        .setExecutablePath(chromium)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync",
                                                        "--lang=id")));
    }

    /** Starts Chromium; where there is none the test is not run. */
    public static OfficeBrowser start(TestServer server) {
        return new OfficeBrowser(server.address(), Needs.chromium());
    }

    public Visitor visitor(Screen screen) {
        return visitor(screen, ColorScheme.LIGHT);
    }

    public Visitor visitor(Screen screen, ColorScheme scheme) {
        return new Visitor(browser.newContext(options(screen).setColorScheme(scheme)));
    }

    /** Somebody whose browser runs no scripts, or has not loaded them. */
    public Visitor visitorWithoutScripts(Screen screen) {
        return new Visitor(browser.newContext(options(screen).setJavaScriptEnabled(false)));
    }

    private NewContextOptions options(Screen screen) {
        return new NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setLocale("id-ID")
                .setBaseURL(address.toString());
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** Somebody in front of a screen. */
    public static final class Visitor implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();

        private Visitor(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
            page.setDefaultTimeout(TIMEOUT_MILLIS);
            page.onConsoleMessage(
                    message -> {
                        // A page may well answer 422; everything else in red is a fault.
                        if (message.type().equals("error")
                                && !message.text().startsWith("Failed to load resource")) {
                            complaints.add(message.text());
                        }
                    });
            page.onPageError(complaints::add);
        }

        public Page page() {
            return page;
        }

        /** Types name and password and sends them. */
        public Visitor signIn(String loginName, String password) {
            page.navigate("/login");
            page.fill("input[name=username]", loginName);
            page.fill("input[name=password]", password);
            page.click("button.primary");
            return this;
        }

        public Visitor signIn(String loginName) {
            return signIn(loginName, TestServer.PASSWORD);
        }

        /** The whole page, however long, as a picture. */
        public Visitor picture(String name) {
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.screenshot(
                    new ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target", "screens", name + ".png")));
            return this;
        }

        /** Nothing reaches beyond the right edge, and fingers hit what they aim at. */
        public Visitor fits() {
            Object sideways =
                    page.evaluate(
                            "document.documentElement.scrollWidth"
                                    + " - document.documentElement.clientWidth");
            Assertions.assertEquals(0, sideways, "the page scrolls sideways");
            Assertions.assertEquals(List.of(), page.evaluate(TOO_SMALL), "too small for a finger");
            return this;
        }

        /** Every text stands out from what is behind it by 4.5 to 1 at least. */
        public Visitor isReadable() {
            Assertions.assertEquals(List.of(), page.evaluate(TOO_FAINT), "too little contrast");
            return this;
        }

        @Override
        public void close() {
            context.close();
            Assertions.assertEquals(List.of(), complaints, "the browser complains");
        }
    }
}
