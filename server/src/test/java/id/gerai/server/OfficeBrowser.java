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
                                                        "--disable-sync")));
    }

    /** Starts Chromium; where there is none the test is not run. */
    public static OfficeBrowser start(TestServer server) {
        return new OfficeBrowser(server.address(), Needs.chromium());
    }

    public Visitor visitor(Screen screen) {
        return visitor(screen, ColorScheme.LIGHT);
    }

    public Visitor visitor(Screen screen, ColorScheme scheme) {
        return new Visitor(
                browser.newContext(
                        new NewContextOptions()
                                .setViewportSize(screen.width, screen.height)
                                .setColorScheme(scheme)
                                .setLocale("id-ID")
                                .setBaseURL(address.toString())));
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
                            "() => document.documentElement.scrollWidth"
                                    + " - document.documentElement.clientWidth");
            Assertions.assertEquals(0, sideways, "the page scrolls sideways");
            Object small =
                    page.evaluate(
                            """
                            () => [...document.querySelectorAll("a, button, input, select, summary")]
                              .filter(e => e.type !== "hidden" && e.checkVisibility() && !e.closest("p"))
                              .map(e => [e, e.getBoundingClientRect()])
                              .filter(([e, r]) => r.height < 44 || r.width < 44)
                              .map(([e, r]) => `${e.tagName} ${e.textContent.trim()} ${r.width}x${r.height}`)
                            """);
            Assertions.assertEquals(List.of(), small, "too small for a finger");
            return this;
        }

        @Override
        public void close() {
            context.close();
            Assertions.assertEquals(List.of(), complaints, "the browser complains");
        }
    }
}
